import type { Csr } from './Csr.ts';

/** Shares of shortest paths, raw: every ordered pair of ends counts. */
export interface Betweenness {
	readonly nodes: Float64Array;
	/** Along `targets` of the rows: of the arc. */
	readonly arcs: Float64Array;
}

/**
 * Betweenness over unweighted shortest paths, of nodes and of arcs (Brandes 2001, 2008). Plain form: the
 * reference of the faster kernels. `weights`: how many nodes each node stands for. Path counts are doubles, so they round above 2^53 and never wrap.
 * O(n m) time, O(n + m) room.
 */
export function measureBetweenness(
	rows: Csr,
	firstSource = 0,
	endSource = rows.n,
	weights: Float64Array = new Float64Array(rows.n).fill(1)
): Betweenness {
	const { n, offsets, targets } = rows;
	const nodes = new Float64Array(n);
	const arcs = new Float64Array(targets.length);
	const depth = new Int32Array(n).fill(-1);
	const paths = new Float64Array(n);
	const pull = new Float64Array(n);
	const queue = new Int32Array(n);
	for (let source = firstSource; source < endSource; source++) {
		const weight = weights[source]!;
		let head = 0;
		let tail = 1;
		queue[0] = source;
		depth[source] = 0;
		paths[source] = 1;
		while (head < tail) {
			const v = queue[head++]!;
			const below = depth[v]! + 1;
			const through = paths[v]!;
			for (let j = offsets[v]!, end = offsets[v + 1]!; j < end; j++) {
				const w = targets[j]!;
				const at = depth[w]!;
				if (at < 0) {
					depth[w] = below;
					paths[w] = through;
					queue[tail++] = w;
				} else if (at === below) paths[w]! += through;
			}
		}
		// From the far end back: pull[w] = (weight + dependency of w) / paths to w.
		for (let i = tail - 1; i >= 0; i--) {
			const v = queue[i]!;
			const below = depth[v]! + 1;
			const through = paths[v]!;
			let sum = 0;
			for (let j = offsets[v]!, end = offsets[v + 1]!; j < end; j++) {
				const w = targets[j]!;
				if (depth[w] !== below) continue;
				sum += pull[w]!;
				arcs[j]! += weight * through * pull[w]!;
			}
			const dependency = sum * through;
			if (i > 0) nodes[v]! += weight * dependency;
			pull[v] = (weights[v]! + dependency) / through;
		}
		for (let i = 0; i < tail; i++) depth[queue[i]!] = -1;
	}
	return { nodes, arcs };
}
