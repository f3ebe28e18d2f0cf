/** The value below which `share` of the values lie; the median for 0.5. */
export function quantile(values, share) {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** The median of what `once` answers, over several runs one after the other. */
export async function medianOf(runs, once) {
	const values = [];
	for (let run = 0; run < runs; run++) values.push(await once());
	return quantile(values, 0.5);
}
