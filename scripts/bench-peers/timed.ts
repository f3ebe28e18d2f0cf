/** Figures that a program gave, and the CPU milliseconds of one run. */
export interface Timed {
	readonly ms: number;
	readonly figures?: ArrayLike<number | null>;
}

/**
 * CPU milliseconds of this process a run, its compiler and its garbage included. Nothing is collected by force before:
 * that also throws away what the compiler has learned, and what was called warm began half cold each time.
 */
export function timed(times: number, run: (i: number) => ArrayLike<number> | void): Timed {
	const before = process.cpuUsage();
	let figures: ArrayLike<number> | void = undefined;
	for (let i = 0; i < times; i++) figures = run(i);
	const { user, system } = process.cpuUsage(before);
	const ms = (user + system) / 1000 / times;
	return figures ? { ms, figures } : { ms };
}

export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length >> 1;
	return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
