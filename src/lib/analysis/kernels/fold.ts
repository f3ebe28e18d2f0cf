import type { Csr } from './Csr.ts';

/** A network without its trees: what is left, and what the folded nodes contribute to betweenness. */
export interface Folded {
	/** The nodes that are left, renumbered in their order. */
	readonly rows: Csr;
	/** Their numbers in the network. */
	readonly nodes: Int32Array;
	/** How many nodes each of them stands for. */
	readonly weights: Float64Array;
	/** Betweenness, every ordered pair, of all nodes that the folding itself knows. */
	readonly scores: Float64Array;
}

/**
 * Takes away nodes with one neighbour, again and again, and adds what they stand for to that neighbour;
 * betweenness stays exact (after Baglioni et al. 2012). Whole trees vanish: a path of any length costs O(n).
 * `componentSize` gives the size of each node's component. O(n + m).
 */
export function foldTrees(rows: Csr, componentSize: (node: number) => number): Folded {
	const { n, offsets, targets } = rows;
	const degree = new Int32Array(n);
	const weight = new Float64Array(n).fill(1);
	const scores = new Float64Array(n);
	const gone = new Uint8Array(n);
	const queue = new Int32Array(n);
	let tail = 0;
	for (let v = 0; v < n; v++) if ((degree[v] = offsets[v + 1]! - offsets[v]!) === 1) queue[tail++] = v;
	for (let head = 0; head < tail; head++) {
		const v = queue[head]!;
		if (degree[v] !== 1) continue;
		let u = -1;
		for (let j = offsets[v]!; j < offsets[v + 1]! && u < 0; j++) if (!gone[targets[j]!]) u = targets[j]!;
		gone[v] = 1;
		// Pairs of one below v and one beyond it, and of one in v's branch and one in u's earlier branches.
		scores[v]! += 2 * (weight[v]! - 1) * (componentSize(v) - weight[v]!);
		scores[u]! += 2 * weight[v]! * (weight[u]! - 1);
		weight[u]! += weight[v]!;
		if (--degree[u]! === 1) queue[tail++] = u;
	}
	const left = new Int32Array(n);
	const weights = new Float64Array(n);
	let count = 0;
	for (let v = 0; v < n; v++) {
		if (gone[v]) continue;
		scores[v]! += 2 * (weight[v]! - 1) * (componentSize(v) - weight[v]!);
		weights[count] = weight[v]!;
		left[count++] = v;
	}
	const nodes = left.slice(0, count);
	return { rows: count === n ? rows : keep(rows, nodes), nodes, weights: weights.slice(0, count), scores };
}

/** The rows among nodes (any order), renumbered in that order; neighbours are not sorted again. */
export function keep(rows: Csr, nodes: Int32Array): Csr {
	const place = new Int32Array(rows.n).fill(-1);
	for (let i = 0; i < nodes.length; i++) place[nodes[i]!] = i;
	const offsets = new Int32Array(nodes.length + 1);
	const targets = new Int32Array(rows.targets.length);
	let size = 0;
	for (let i = 0; i < nodes.length; i++) {
		const v = nodes[i]!;
		for (let j = rows.offsets[v]!, end = rows.offsets[v + 1]!; j < end; j++) {
			const target = place[rows.targets[j]!]!;
			if (target >= 0) targets[size++] = target;
		}
		offsets[i + 1] = size;
	}
	return { n: nodes.length, offsets, targets: targets.slice(0, size), strengths: new Float64Array(0) };
}
