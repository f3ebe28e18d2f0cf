/** Rows drawn above and below what is seen, so that a turn of the wheel meets no empty ones. */
export const AROUND = 5;

interface Sight {
	/** How many rows there are. */
	readonly count: number;
	/** Where the sight begins and ends, in rows. */
	readonly from: number;
	readonly to: number;
	/** Rows that stay drawn wherever the sight is. */
	readonly kept: readonly number[];
	/** At most so many of those seen. */
	readonly most?: number;
}

/**
 * The rows of a long table that are drawn, in their order: thousands of them with all their cells would hold the page
 * still for seconds.
 */
export function rowsInSight({ count, from, to, kept, most = Infinity }: Sight): number[] {
	const first = Math.max(0, Math.min(count, Math.floor(from)) - AROUND);
	const last = Math.min(count, Math.ceil(to) + AROUND);
	const seen = Array.from({ length: Math.min(most, Math.max(0, last - first)) }, (_, i) => first + i);
	return [...new Set([...seen, ...kept])].sort((a, b) => a - b);
}

/** How many rows are left out before each of those drawn, and, last, after all of them. */
export function gapsBetween(drawn: readonly number[], count: number): number[] {
	return [...drawn, count].map((row, i) => row - (i === 0 ? 0 : (drawn[i - 1] as number) + 1));
}
