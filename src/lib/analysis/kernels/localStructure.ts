import { arcsOf, degreeOf, type Csr } from './Csr.ts';
import type { Network } from './Network.ts';
import { openArena, type Arena } from './wasm/instance.ts';

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
export function measureLocalStructure({ undirected }: Network): LocalStructure {
	const arena = openArena();
	return arena ? findCompiled(arena, undirected) : findTriangles(undirected);
}

function findCompiled(arena: Arena, rows: Csr): LocalStructure {
	const { n } = rows;
	const { run } = arena;
	const ties = arcsOf(rows) / 2;
	const placed = arena.rows(rows);
	const offsets = arena.reserve((n + 1) * 4);
	const targets = arena.reserve((ties + 1) * 4);
	const detours = arena.zeros(ties * 8);
	const triangles = arena.zeros(n * 8);
	const squares = arena.zeros(n * 8);
	const found = [offsets, targets, detours, triangles, squares] as const;
	run.findTriangles(n, ...placed, ...found, arena.reserve(run.trianglesRoom(n)));
	const constraint = arena.doubles(squares, n);
	for (let v = 0; v < n; v++) {
		const degree = degreeOf(rows, v);
		constraint[v] = degree === 0 ? NaN : constraint[v]! / (degree * degree);
	}
	const along = { offsets: arena.ints(offsets, n + 1), targets: arena.ints(targets, ties) };
	const sums = arena.doubles(detours, ties);
	return { triangles: arena.doubles(triangles, n), constraint, detours: { along, sums } };
}

/** The plain form, the reference of the compiled one. */
export function findTriangles(rows: Csr): LocalStructure {
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
		const ofU = share[u]!;
		let around = 0;
		for (let j = start; j < end; j++) {
			const v = targets[j]!;
			const ofV = share[v]!;
			let found = 0;
			let detour = 0;
			for (let k = offsets[v]!, stop = offsets[v + 1]!; k < stop; k++) {
				const w = targets[k]!;
				const third = mark[w]!;
				if (third < 0) continue;
				found++;
				triangles[w]!++;
				detour += share[w]!;
				detours[third]! += ofV;
				detours[k]! += ofU;
			}
			detours[j]! += detour;
			triangles[v]! += found;
			around += found;
		}
		triangles[u]! += around;
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
}

export function orient({ n, offsets: starts, targets: ends }: Csr): Oriented {
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
