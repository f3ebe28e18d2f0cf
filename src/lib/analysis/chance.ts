/** Chance that a normal variable lies at least |z| from its mean, on either side. */
export function twoSided(z: number): number {
	return complementaryError(Math.abs(z) / Math.SQRT2);
}

/** erfc for x >= 0, relative error below 1.2e-7 everywhere (Numerical Recipes, 2nd ed., 6.2). */
function complementaryError(x: number): number {
	const t = 1 / (1 + 0.5 * x);
	const series = [
		-1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
		-0.82215223, 0.17087277
	];
	return t * Math.exp(-x * x + series.reduceRight((sum, coefficient) => coefficient + t * sum, 0));
}

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
