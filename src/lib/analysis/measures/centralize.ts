/**
 * Freeman's centralisation: how far the others fall short of the largest value, as a share of what they
 * fall short in the most uneven network of this size.
 */
export function centralize(values: ArrayLike<number>, largestSum: number): number | undefined {
	if (!(largestSum > 0)) return undefined;
	let most = -Infinity;
	for (let v = 0; v < values.length; v++) most = Math.max(most, values[v]!);
	let sum = 0;
	for (let v = 0; v < values.length; v++) sum += most - values[v]!;
	return sum / largestSum;
}
