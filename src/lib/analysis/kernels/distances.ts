import type { Csr } from './Csr.ts';

/**
 * Distances in steps, added up for each node over the others from which it can be reached.
 * Undirected, that is over the others it can reach.
 */
export interface Distances {
	/** Sum of distances. */
	readonly far: Float64Array;
	/** Sum of 1 / distance. */
	readonly harmonic: Float64Array;
	/** Largest distance. */
	readonly eccentricity: Float64Array;
	/** How many others. */
	readonly reached: Int32Array;
}

/**
 * Breadth-first search along the rows from every source in turn, at most so many steps far. Plain form: the
 * reference of the compiled one, which walks from 256 at once. O(n m).
 */
export function measureDistances({ n, offsets, targets }: Csr, steps = n): Distances {
	const sums: Distances = {
		far: new Float64Array(n),
		harmonic: new Float64Array(n),
		eccentricity: new Float64Array(n),
		reached: new Int32Array(n)
	};
	const depth = new Int32Array(n).fill(-1);
	const queue = new Int32Array(n);
	for (let source = 0; source < n; source++) {
		let tail = 1;
		queue[0] = source;
		depth[source] = 0;
		for (let head = 0; head < tail; head++) {
			const v = queue[head]!;
			if (depth[v] === steps) break;
			for (let j = offsets[v]!, end = offsets[v + 1]!; j < end; j++) {
				const w = targets[j]!;
				if (depth[w]! >= 0) continue;
				depth[w] = depth[v]! + 1;
				queue[tail++] = w;
			}
		}
		depth[source] = -1;
		for (let i = 1; i < tail; i++) {
			const v = queue[i]!;
			sums.far[v]! += depth[v]!;
			sums.harmonic[v]! += 1 / depth[v]!;
			sums.eccentricity[v] = Math.max(sums.eccentricity[v]!, depth[v]!);
			sums.reached[v]!++;
			depth[v] = -1;
		}
	}
	return sums;
}
