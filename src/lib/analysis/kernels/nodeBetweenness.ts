import { measureBetweenness, type Betweenness } from './betweenness.ts';
import { splitBlocks } from './blocks.ts';
import { arcsOf, rowOffsets, transpose, type Csr } from './Csr.ts';
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
	const weights = new Float64Array(order.length);
	const nodes = new Int32Array(order.length);
	for (let i = 0; i < order.length; i++) {
		weights[i] = blocks.weights[order[i]!]!;
		nodes[i] = folded.nodes[blocks.nodes[order[i]!]!]!;
	}
	return { rows: sorted, entries: sorted, weights, nodes, scores };
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
	const { n } = walkable.rows;
	const pieces: Float64Array[] = [];
	for (let first = 0; first < n; first += PIECE) {
		pieces.push(walkPiece(walkable, first));
		yield Math.min(1, (first + PIECE) / n);
	}
	return addPieces(walkable, pieces);
}

/** Arcs times sources: how long walking takes. */
export function costOf({ rows }: Walkable): number {
	return arcsOf(rows) * rows.n;
}

/** Adds the pieces up in their order. */
export function addPieces({ rows, nodes, scores }: Walkable, pieces: readonly Float64Array[]): Float64Array {
	const sum = scores.slice();
	for (const piece of pieces) for (let i = 0; i < rows.n; i++) sum[nodes[i]!]! += piece[i]!;
	return sum;
}

/** What a piece of sources contributes, from `first` on, in the order of `rows`. */
export function walkPiece(walkable: Walkable, first: number): Float64Array {
	return walk(walkable, first, Math.min(walkable.rows.n, first + PIECE), false).nodes;
}

/** Betweenness of nodes (of the network) and of arcs (along `rows.targets`) at once. */
export function walkTies(walkable: Walkable): Betweenness {
	const { nodes, arcs } = walk(walkable, 0, walkable.rows.n, true);
	return { nodes: addPieces(walkable, [nodes]), arcs };
}

function walk(walkable: Walkable, first: number, end: number, withArcs: boolean): Betweenness {
	const arena = openArena();
	return arena
		? walkCompiled(arena, walkable, first, end, withArcs)
		: measureBetweenness(walkable.rows, first, end, walkable.weights);
}

function walkCompiled(
	arena: Arena,
	{ rows, entries, weights }: Walkable,
	first: number,
	end: number,
	withArcs: boolean
): Betweenness {
	const { n } = rows;
	const { run } = arena;
	const count = withArcs ? arcsOf(rows) : 0;
	const placed = arena.rows(rows);
	const scores = arena.zeros(n * 8);
	const arcs = withArcs ? arena.zeros(count * 8) : 0;
	const walk = [arena.place(weights), scores, arcs, first, end] as const;
	if (arcsOf(rows) < DENSE * n) {
		run.betweennessSparse(n, ...placed, ...walk, arena.reserve(run.sparseRoom(n)));
	} else {
		const turned = entries === rows ? placed : arena.rows(entries);
		run.betweennessBatch(n, ...placed, ...turned, ...walk, arena.reserve(run.batchRoom(n)));
	}
	return { nodes: arena.doubles(scores, n), arcs: arena.doubles(arcs, count) };
}

/** Nodes by breadth-first walks from the ones with most neighbours: neighbours come to lie close together. */
function breadthFirst(rows: Csr): Int32Array {
	const { n, offsets, targets } = rows;
	const order = new Int32Array(n);
	const seen = new Uint8Array(n);
	let tail = 0;
	for (const start of byDegree(rows)) {
		if (seen[start]) continue;
		seen[start] = 1;
		let head = tail;
		order[tail++] = start;
		while (head < tail) {
			const v = order[head++]!;
			for (let j = offsets[v]!, end = offsets[v + 1]!; j < end; j++) {
				const w = targets[j]!;
				if (seen[w]) continue;
				seen[w] = 1;
				order[tail++] = w;
			}
		}
	}
	return order;
}

/** Nodes by falling number of neighbours, equal ones by number; sorted by counting. O(n). */
function byDegree({ n, offsets }: Csr): Int32Array {
	const missing = new Int32Array(n);
	for (let v = 0; v < n; v++) missing[v] = n - (offsets[v + 1]! - offsets[v]!);
	const next = rowOffsets(n + 1, missing);
	const sorted = new Int32Array(n);
	for (let v = 0; v < n; v++) sorted[next[missing[v]!]!++] = v;
	return sorted;
}
