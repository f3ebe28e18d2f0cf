/**
 * Agreement of answers on an ordered scale, from -1 (split between the two ends) over 0 (spread evenly) to 1
 * (all in one category): van der Eijk 2001. `counts` holds the answers in each category, in the order of the
 * scale. Undefined without answers or with fewer than three categories. O(categories³) for each of at most as
 * many layers as there are categories.
 */
export function agreementOf(counts: readonly number[]): number | undefined {
	const all = counts.reduce((sum, count) => sum + count, 0);
	if (all === 0 || counts.length < 3) return undefined;
	let agreement = 0;
	let rest = [...counts];
	while (rest.some((count) => count > 0)) {
		const least = Math.min(...rest.filter((count) => count > 0));
		const filled = rest.map((count) => count > 0);
		const size = least * filled.filter(Boolean).length;
		agreement += (size / all) * agreementOfLayer(filled);
		rest = rest.map((count) => (count > 0 ? count - least : 0));
	}
	return agreement;
}

/** A layer is a pattern of categories that hold an answer; triples of it speak for one peak or for two. */
function agreementOfLayer(filled: readonly boolean[]): number {
	const k = filled.length;
	const held = filled.filter(Boolean).length;
	if (held === 1) return 1;
	if (held === k) return 0;
	let onePeak = 0;
	let twoPeaks = 0;
	for (let a = 0; a < k; a++)
		for (let b = a + 1; b < k; b++)
			for (let c = b + 1; c < k; c++) {
				if (filled[a] && !filled[b] && filled[c]) twoPeaks++;
				else if (filled[b] && filled[a] !== filled[c]) onePeak++;
			}
	const unimodality = ((k - 2) * onePeak - (k - 1) * twoPeaks) / ((k - 2) * (onePeak + twoPeaks));
	return unimodality * (1 - (held - 1) / (k - 1));
}

/**
 * Kendall's W: how alike several raters order the same things, from 0 to 1, with the correction for equal
 * ratings (Kendall & Babington Smith 1939). `ratings[rater][thing]` are ranks, or ratings on one scale.
 * Undefined for fewer than two raters or things, or where nobody tells the things apart. O(raters · things²).
 */
export function concordanceOf(ratings: readonly (readonly number[])[]): number | undefined {
	const m = ratings.length;
	const n = ratings[0]?.length ?? 0;
	if (m < 2 || n < 2) return undefined;
	const sums = new Array<number>(n).fill(0);
	let ties = 0;
	for (const row of ratings) {
		for (let i = 0; i < n; i++) {
			const below = row.filter((other) => other < row[i]!).length;
			const level = row.filter((other) => other === row[i]!).length;
			sums[i]! += below + (level + 1) / 2;
			// Summed over a tied group of t, this is t³ - t.
			ties += level * level - 1;
		}
	}
	const mean = (m * (n + 1)) / 2;
	const spread = sums.reduce((sum, rank) => sum + (rank - mean) ** 2, 0);
	const most = m * m * (n ** 3 - n) - m * ties;
	return most > 0 ? (12 * spread) / most : undefined;
}
