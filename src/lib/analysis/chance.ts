/**
 * The false discovery rates of Benjamini & Hochberg 1995: for each p the smallest rate at which it is still
 * among the discoveries. Undefined stays undefined and counts as not tested.
 */
export function falseDiscoveryRates(ps: readonly (number | undefined)[]): (number | undefined)[] {
	const tested = ps.flatMap((p, place) => (p === undefined ? [] : [{ p, place }])).sort((a, b) => b.p - a.p);
	const rates: (number | undefined)[] = ps.map(() => undefined);
	let least = 1;
	tested.forEach(({ p, place }, i) => {
		least = Math.min(least, (p * tested.length) / (tested.length - i));
		rates[place] = least;
	});
	return rates;
}
