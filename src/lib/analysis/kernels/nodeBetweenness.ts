import { measureBetweenness } from './betweenness.ts';
import { splitBlocks } from './blocks.ts';
import { transpose, type Csr } from './Csr.ts';
import { foldTrees, keep } from './fold.ts';
import type { Steps } from '../steps.ts';
import { openArena, type Arena } from './wasm/instance.ts';

/** From this many arcs a node on, eight sources share enough of their levels to go in one row. */
const DENSE = 6;
/** Sources a piece; pieces are added up in their order, so the result does not depend on who did which. */
export const PIECE = 256;

/** What is left to walk, in an order in which neighbours lie close together. */
export interface Walkable {
	readonly rows: Csr;
	/** Arcs turned round; the same object where the rows are symmetric. */
	readonly entries: Csr;
	/** How many nodes each node of `rows` stands for. */
	readonly weights: Float64Array;
	/** Number in the network of each node of `rows`; cut-points occur once a block. */
	readonly nodes: Int32Array;
	/** What is known without walking, a node of the network. */
	readonly scores: Float64Array;
}

/**
 * Folds the trees of an undirected network, takes the rest apart at its cut-points and puts it in breadth-first
 * order. O(n + m).
 */
export function prepareUndirected(rows: Csr, componentSize: (node: number) => number): Walkable {
	const folded = foldTrees(rows, componentSize);
	const blocks = splitBlocks(folded.rows, folded.weights, (i) => componentSize(folded.nodes[i]!));
	const order = breadthFirst(blocks.rows);
	const sorted = keep(blocks.rows, order);
	const scores = folded.scores;
	for (let i = 0; i < folded.nodes.length; i++) scores[folded.nodes[i]!]! += blocks.scores[i]!;
	return {
		rows: sorted,
		entries: sorted,
		weights: Float64Array.from(order, (i) => blocks.weights[i]!),
		nodes: order.map((i) => folded.nodes[blocks.nodes[i]!]!),
		scores
	};
}

/** A directed network as it is: trees of arcs do not fold. O(n + m). */
export function prepareDirected(rows: Csr): Walkable {
	const nodes = Int32Array.from({ length: rows.n }, (_, v) => v);
	const weights = new Float64Array(rows.n).fill(1);
	return { rows, entries: transpose(rows), weights, nodes, scores: new Float64Array(rows.n) };
}

/**
 * Betweenness of nodes, every ordered pair, by the fastest loops this engine has: compiled, with eight
 * sources a row on dense networks and 64 a word on sparse ones; the plain loops where neither can run.
 * Equal to `measureBetweenness` but for rounding. O(n m) on what folding leaves.
 */
export function* measureNodeBetweenness(walkable: Walkable): Steps<Float64Array> {
	const { rows, nodes } = walkable;
	const scores = walkable.scores.slice();
	for (let first = 0; first < rows.n; first += PIECE) {
		const piece = walkPiece(walkable, first, Math.min(rows.n, first + PIECE));
		for (let i = 0; i < rows.n; i++) scores[nodes[i]!]! += piece[i]!;
		yield Math.min(1, (first + PIECE) / rows.n);
	}
	return scores;
}

/** What the sources from `first` to before `end` contribute, in the order of `rows`. */
export function walkPiece(walkable: Walkable, first: number, end: number): Float64Array {
	const arena = openArena();
	return arena ? walkCompiled(arena, walkable, first, end) : walkPlain(walkable, first, end);
}

function walkCompiled(
	arena: Arena,
	{ rows, entries, weights }: Walkable,
	first: number,
	end: number
): Float64Array {
	const { n } = rows;
	const { run } = arena;
	const placed = arena.rows(rows);
	const weightsAt = arena.place(weights);
	const scores = arena.zeros(n * 8);
	const from = [first, end] as const;
	if (rows.targets.length < DENSE * n) {
		run.betweennessSparse(n, ...placed, weightsAt, scores, ...from, arena.reserve(run.sparseRoom(n)));
	} else {
		const turned = entries === rows ? placed : arena.rows(entries);
		run.betweennessBatch(
			n,
			...placed,
			...turned,
			weightsAt,
			scores,
			...from,
			arena.reserve(run.batchRoom(n))
		);
	}
	return arena.doubles(scores, n);
}

function walkPlain({ rows, weights }: Walkable, first: number, end: number): Float64Array {
	return measureBetweenness(rows, first, end, weights).nodes;
}

/** Nodes by breadth-first walks from the ones with most neighbours: neighbours come to lie close together. */
function breadthFirst({ n, offsets, targets }: Csr): Int32Array {
	const starts = Int32Array.from({ length: n }, (_, v) => v).sort(
		(a, b) => offsets[b + 1]! - offsets[b]! - (offsets[a + 1]! - offsets[a]!) || a - b
	);
	const order = new Int32Array(n);
	const seen = new Uint8Array(n);
	let tail = 0;
	for (const start of starts) {
		if (seen[start]) continue;
		seen[start] = 1;
		let head = tail;
		order[tail++] = start;
		while (head < tail) {
			const v = order[head++]!;
			for (let j = offsets[v]!; j < offsets[v + 1]!; j++) {
				const w = targets[j]!;
				if (seen[w]) continue;
				seen[w] = 1;
				order[tail++] = w;
			}
		}
	}
	return order;
}
