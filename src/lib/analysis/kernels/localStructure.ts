import { degreeOf, type Csr } from './Csr.ts';
import type { Network } from './Network.ts';

/** What a node's neighbours are to one another, on binary undirected ties. */
export interface LocalStructure {
	/** Tied pairs among the neighbours. */
	readonly triangles: Float64Array;
	/** Burt's constraint; NaN without neighbours. */
	readonly constraint: Float64Array;
	/** Each tie once, with the sum over common contacts q of 1 / degree(q). */
	readonly detours: { readonly along: Oriented; readonly sums: Float64Array };
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
	const along = orient(rows);
	const { offsets, targets } = along;
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
	return {
		triangles,
		constraint: sumConstraint(n, along, detours, share),
		detours: { along, sums: detours }
	};
}

/** c_i = sum over contacts j of (p_ij + sum_q p_iq p_qj)^2 with p_ij = 1 / degree(i). */
function sumConstraint(
	n: number,
	{ offsets, targets }: Oriented,
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

/** Burt's hierarchy on binary ties: how unevenly a node's constraint is spread over its neighbours. O(m). */
export function measureHierarchy(network: Network): Float64Array {
	const { n, undirected } = network;
	const { along, sums } = network.once(measureLocalStructure).detours;
	const { offsets, targets } = along;
	const total = new Float64Array(n);
	const entropy = new Float64Array(n);
	for (let u = 0; u < n; u++) {
		for (let j = offsets[u]!; j < offsets[u + 1]!; j++) {
			const v = targets[j]!;
			const square = (1 + sums[j]!) ** 2;
			const spread = square * Math.log(square);
			total[u]! += square;
			total[v]! += square;
			entropy[u]! += spread;
			entropy[v]! += spread;
		}
	}
	return total.map((sum, v) => unevenness(sum, entropy[v]!, degreeOf(undirected, v)));
}

/**
 * Burt's hierarchy: the sum of (c / mean) ln(c / mean) over N ln N, from the sums of c and of c ln c over the N
 * contacts; a common factor of all c does not matter. NaN below two contacts.
 */
export function unevenness(sum: number, entropy: number, contacts: number): number {
	if (contacts < 2) return NaN;
	const mean = sum / contacts;
	const spread = entropy / mean - contacts * Math.log(mean);
	return Math.max(0, spread / (contacts * Math.log(contacts)));
}

/** Each tie once, from the end with fewer neighbours (equal ones: the lower number). */
export interface Oriented {
	readonly offsets: Int32Array;
	readonly targets: Int32Array;
	/** Place of the arc in the rows. */
	readonly arcs: Int32Array;
}

export function orient({ n, offsets: starts, targets: ends }: Csr): Oriented {
	const offsets = new Int32Array(n + 1);
	const targets = new Int32Array(ends.length / 2);
	const arcs = new Int32Array(targets.length);
	let size = 0;
	for (let u = 0; u < n; u++) {
		const stop = starts[u + 1]!;
		const degree = stop - starts[u]!;
		for (let j = starts[u]!; j < stop; j++) {
			const v = ends[j]!;
			const other = starts[v + 1]! - starts[v]!;
			if (other < degree || (other === degree && v < u)) continue;
			targets[size] = v;
			arcs[size++] = j;
		}
		offsets[u + 1] = size;
	}
	return { offsets, targets, arcs };
}
