/**
 * Chance that two sets drawn at random from a pool share at least `shared` members: the upper tail of the
 * hypergeometric distribution, summed in logarithms. O(pool + smaller set).
 */
export function chanceOfOverlap(pool: number, a: number, b: number, shared: number): number {
	const log = logFactorials(pool);
	const choose = (n: number, k: number) => log[n]! - log[k]! - log[n - k]!;
	let chance = 0;
	const least = Math.max(shared, a + b - pool, 0);
	for (let k = least; k <= Math.min(a, b); k++)
		chance += Math.exp(choose(a, k) + choose(pool - a, b - k) - choose(pool, b));
	return Math.min(1, chance);
}

function logFactorials(most: number): Float64Array {
	const log = new Float64Array(most + 1);
	for (let n = 2; n <= most; n++) log[n] = log[n - 1]! + Math.log(n);
	return log;
}
