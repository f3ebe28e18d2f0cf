import type { Csr } from './Csr.ts';
import type { Network } from './Network.ts';
import { openArena, type Arena } from './wasm/instance.ts';

const DAMPING = 0.85;
/** Change of all ranks together, or what is left to explain, at which they count as settled. */
const SETTLED = 1e-13;
const MOST_ROUNDS = 400;

/**
 * PageRank with damping 0.85 and an even start everywhere; who passes nothing on spreads evenly. Solved as a
 * linear system: the even share of those who pass nothing on only scales the solution, so it is left out and
 * the result scaled to a sum of 1 (Langville & Meyer 2006, ch. 8). O(m) a round, about 30 rounds where
 * direction is not followed and 60 where it is.
 */
export function measurePagerank(network: Network): Float64Array {
	const isSymmetric = !network.directed && !(network.weighted && network.out.strengths.some((s) => s < 0));
	const arena = isSymmetric ? openArena() : undefined;
	const rank = arena ? solveSymmetric(arena, network) : followArcs(network);
	const total = rank.reduce((a, b) => a + b, 0);
	for (let v = 0; v < rank.length; v++) rank[v]! /= total;
	return rank;
}

/** By rounds in which each node takes the newest ranks (Gauss & Seidel); not yet scaled. */
export function followArcs(network: Network): Float64Array {
	const { n, weighted } = network;
	const { offsets, targets, strengths } = network.in;
	const passed = sharesOf(network.out, weighted);
	const base = (1 - DAMPING) / n;
	const rank = new Float64Array(n).fill(1 / n);
	// What each node hands to one arc (of strength 1) it sends.
	const handed = rank.map((r, v) => DAMPING * r * passed[v]!);
	for (let round = 0; round < MOST_ROUNDS; round++) {
		let change = 0;
		for (let v = 0; v < n; v++) {
			let sum = base;
			if (weighted)
				for (let j = offsets[v]!, end = offsets[v + 1]!; j < end; j++)
					sum += strengths[j]! * handed[targets[j]!]!;
			else for (let j = offsets[v]!, end = offsets[v + 1]!; j < end; j++) sum += handed[targets[j]!]!;
			change += Math.abs(sum - rank[v]!);
			rank[v] = sum;
			handed[v] = DAMPING * sum * passed[v]!;
		}
		if (change < SETTLED) break;
	}
	return rank;
}

/**
 * Without direction, the ranks over the root of what each node passes on solve a symmetric positive definite
 * system, which conjugate gradients do in fewer rounds; compiled only, for elsewhere following arcs does.
 */
function solveSymmetric(arena: Arena, { n, out, weighted }: Network): Float64Array {
	const even = n + (n & 1);
	const roots = new Float64Array(even);
	const shares = sharesOf(out, weighted);
	for (let v = 0; v < n; v++) roots[v] = Math.sqrt(shares[v]!);
	const base = (1 - DAMPING) / n;
	const { run } = arena;
	const placed = arena.rows(out);
	const strengths = weighted ? arena.place(out.strengths) : 0;
	const rootsAt = arena.place(roots);
	const x = arena.zeros(even * 8);
	const work = arena.reserve(run.ranksRoom(n));
	run.solveRanks(n, ...placed, strengths, rootsAt, DAMPING, base, SETTLED ** 2, MOST_ROUNDS, x, work);
	// A node without ties has only the even start; its root is 0.
	return arena.doubles(x, n).map((value, v) => (roots[v]! > 0 ? value / roots[v]! : base));
}

/** One over what leaves each node; 0 where nothing does. */
function sharesOf({ n, offsets, strengths }: Csr, weighted: boolean): Float64Array {
	const share = new Float64Array(n);
	for (let v = 0; v < n; v++) {
		let sum = 0;
		if (weighted) for (let j = offsets[v]!; j < offsets[v + 1]!; j++) sum += strengths[j]!;
		else sum = offsets[v + 1]! - offsets[v]!;
		share[v] = sum > 0 ? 1 / sum : 0;
	}
	return share;
}
