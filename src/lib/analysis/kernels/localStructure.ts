import type { Csr } from './Csr.ts';
import type { Network } from './Network.ts';

/** What a node's neighbours are to one another, on binary undirected ties. */
export interface LocalStructure {
	/** Tied pairs among the neighbours. */
	readonly triangles: Float64Array;
	/** Burt's constraint; NaN without neighbours. */
	readonly constraint: Float64Array;
}

/**
 * One enumeration of the triangles by arcs towards the larger degree (Chiba & Nishizeki 1985) gives
 * triangles and Burt's constraint together: a triangle (u, v, w) adds the way over the third to each of
 * its three ties. O(m^1.5).
 */
export function measureLocalStructure(network: Network): LocalStructure {
	const rows = network.undirected;
	const { n } = rows;
	const share = new Float64Array(n);
	for (let v = 0; v < n; v++) share[v] = 1 / (rows.offsets[v + 1]! - rows.offsets[v]!);
	const { offsets, targets } = orient(rows);
	const triangles = new Float64Array(n);
	// For the tie at place j: the sum over common contacts q of 1 / degree(q).
	const detours = new Float64Array(targets.length);
	const mark = new Int32Array(n).fill(-1);
	for (let u = 0; u < n; u++) {
		const start = offsets[u]!;
		const end = offsets[u + 1]!;
		for (let j = start; j < end; j++) mark[targets[j]!] = j;
		for (let j = start; j < end; j++) {
			const v = targets[j]!;
			for (let k = offsets[v]!, stop = offsets[v + 1]!; k < stop; k++) {
				const w = targets[k]!;
				const third = mark[w]!;
				if (third < 0) continue;
				triangles[u]!++;
				triangles[v]!++;
				triangles[w]!++;
				detours[j]! += share[w]!;
				detours[third]! += share[v]!;
				detours[k]! += share[u]!;
			}
		}
		for (let j = start; j < end; j++) mark[targets[j]!] = -1;
	}
	return { triangles, constraint: sumConstraint(n, offsets, targets, detours, share) };
}

/** c_i = sum over contacts j of (p_ij + sum_q p_iq p_qj)^2 with p_ij = 1 / degree(i). */
function sumConstraint(
	n: number,
	offsets: Int32Array,
	targets: Int32Array,
	detours: Float64Array,
	share: Float64Array
): Float64Array {
	const constraint = new Float64Array(n);
	for (let u = 0; u < n; u++) {
		for (let j = offsets[u]!; j < offsets[u + 1]!; j++) {
			const way = 1 + detours[j]!;
			const square = way * way;
			constraint[u]! += square;
			constraint[targets[j]!]! += square;
		}
	}
	for (let v = 0; v < n; v++)
		constraint[v] = share[v] === Infinity ? NaN : constraint[v]! * share[v]! * share[v]!;
	return constraint;
}

/** Each tie once, from the end with fewer neighbours (equal ones: the lower number). */
function orient({ n, offsets: starts, targets: ends }: Csr): { offsets: Int32Array; targets: Int32Array } {
	const offsets = new Int32Array(n + 1);
	const targets = new Int32Array(ends.length / 2);
	let size = 0;
	for (let u = 0; u < n; u++) {
		const stop = starts[u + 1]!;
		const degree = stop - starts[u]!;
		for (let j = starts[u]!; j < stop; j++) {
			const v = ends[j]!;
			const other = starts[v + 1]! - starts[v]!;
			if (other > degree || (other === degree && v > u)) targets[size++] = v;
		}
		offsets[u + 1] = size;
	}
	return { offsets, targets };
}
