/**
 * Neighbours in compressed rows: those of node `v` are `targets[offsets[v]]` up to but without
 * `targets[offsets[v + 1]]`, ascending, each once, never `v` itself. `strengths` runs along `targets`.
 */
export interface Csr {
	readonly n: number;
	readonly offsets: Int32Array;
	readonly targets: Int32Array;
	readonly strengths: Float64Array;
}

/** Number of arcs of a row form; an undirected tie is two. */
export function arcsOf(csr: Csr): number {
	return csr.targets.length;
}

export function degreeOf(csr: Csr, node: number): number {
	return csr.offsets[node + 1]! - csr.offsets[node]!;
}

/** How often each number below `n` occurs, as the starts of `n` rows. */
export function rowOffsets(n: number, keys: Int32Array): Int32Array {
	const offsets = new Int32Array(n + 1);
	for (let i = 0; i < keys.length; i++) offsets[keys[i]! + 1]!++;
	for (let v = 0; v < n; v++) offsets[v + 1]! += offsets[v]!;
	return offsets;
}

/** The same arcs, each turned round. Rows stay ascending. O(n + m). */
export function transpose(csr: Csr): Csr {
	const { n } = csr;
	const offsets = rowOffsets(n, csr.targets);
	const next = offsets.slice(0, n);
	const targets = new Int32Array(csr.targets.length);
	const strengths = new Float64Array(csr.targets.length);
	for (let v = 0; v < n; v++) {
		for (let j = csr.offsets[v]!; j < csr.offsets[v + 1]!; j++) {
			const place = next[csr.targets[j]!]!++;
			targets[place] = v;
			strengths[place] = csr.strengths[j]!;
		}
	}
	return { n, offsets, targets, strengths };
}

/** The rows among the nodes of `nodes` (ascending), renumbered in that order. O(n + arcs touched). */
export function induce(csr: Csr, nodes: Int32Array): Csr {
	const place = new Int32Array(csr.n).fill(-1);
	nodes.forEach((node, i) => (place[node] = i));
	const offsets = new Int32Array(nodes.length + 1);
	const targets: number[] = [];
	const strengths: number[] = [];
	for (let i = 0; i < nodes.length; i++) {
		const v = nodes[i]!;
		for (let j = csr.offsets[v]!; j < csr.offsets[v + 1]!; j++) {
			const target = place[csr.targets[j]!]!;
			if (target < 0) continue;
			targets.push(target);
			strengths.push(csr.strengths[j]!);
		}
		offsets[i + 1] = targets.length;
	}
	return {
		n: nodes.length,
		offsets,
		targets: Int32Array.from(targets),
		strengths: Float64Array.from(strengths)
	};
}
