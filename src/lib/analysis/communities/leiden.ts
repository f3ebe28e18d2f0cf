import { shuffle, type Random } from '#lib/base/random.ts';
import { moveNodes } from './moveNodes.ts';
import { aggregate, renumber, type WeightedGraph } from './WeightedGraph.ts';

/** How freely refinement picks among parts that all raise modularity (theta of the paper). */
const FREEDOM = 0.01;
const MOST_ROUNDS = 20;

/**
 * Communities by the Leiden method (Traag, Waltman & van Eck 2019) for modularity: move nodes, split each
 * part again into well connected pieces, make each piece a node, and so on; repeated from its own result
 * until nothing moves. Every part is connected. Parts are numbered by first member. About O(m log n).
 */
export function findLeiden(graph: WeightedGraph, random: Random, resolution = 1): Int32Array {
	const member = Int32Array.from({ length: graph.n }, (_, v) => v);
	for (let round = 0; round < MOST_ROUNDS; round++) {
		if (!improve(graph, member, resolution, random)) break;
	}
	renumber(member);
	return member;
}

/** One pass over all levels, starting from `member`, which it changes; false when nothing moved. */
function improve(base: WeightedGraph, member: Int32Array, resolution: number, random: Random): boolean {
	const place = Int32Array.from({ length: base.n }, (_, v) => v);
	let graph = base;
	let parts = member.slice();
	renumber(parts);
	let moved = false;
	for (;;) {
		moved = moveNodes(graph, parts, resolution, random) || moved;
		const count = renumber(parts);
		for (let v = 0; v < base.n; v++) member[v] = parts[place[v]!]!;
		if (count === graph.n) return moved;
		const pieces = refine(graph, parts, count, resolution, random);
		const size = renumber(pieces);
		if (size === graph.n) return moved;
		const whole = new Int32Array(size);
		for (let v = 0; v < graph.n; v++) whole[pieces[v]!] = parts[v]!;
		for (let v = 0; v < base.n; v++) place[v] = pieces[place[v]!]!;
		graph = aggregate(graph, pieces, size);
		parts = whole;
	}
}

/** Pieces within the parts: single nodes join a piece of their part when both hang well on that part. */
function refine(
	graph: WeightedGraph,
	parts: Int32Array,
	count: number,
	resolution: number,
	random: Random
): Int32Array {
	const { n, offsets, targets, weights, strengths } = graph;
	const scale = graph.total > 0 ? resolution / graph.total : 0;
	const partEnds = new Float64Array(count);
	const outward = new Float64Array(n);
	for (let v = 0; v < n; v++) {
		partEnds[parts[v]!]! += strengths[v]!;
		for (let j = offsets[v]!; j < offsets[v + 1]!; j++) {
			if (parts[targets[j]!] === parts[v]) outward[v]! += weights[j]!;
		}
	}
	const pieces = Int32Array.from({ length: n }, (_, v) => v);
	const ends = strengths.slice();
	const single = new Uint8Array(n).fill(1);
	const weightTo = new Float64Array(n);
	const near = new Int32Array(n);
	const chances = new Float64Array(n);
	const hangsWell = (piece: number, whole: number) =>
		outward[piece]! >= scale * ends[piece]! * (whole - ends[piece]!) - 1e-12;
	for (const v of shuffle(
		Int32Array.from({ length: n }, (_, i) => i),
		random
	)) {
		const whole = partEnds[parts[v]!]!;
		if (!single[v] || !hangsWell(v, whole)) continue;
		let found = 0;
		for (let j = offsets[v]!, end = offsets[v + 1]!; j < end; j++) {
			const w = targets[j]!;
			if (parts[w] !== parts[v]) continue;
			const piece = pieces[w]!;
			if (weightTo[piece] === 0) near[found++] = piece;
			weightTo[piece]! += weights[j]!;
		}
		let most = 0;
		for (let i = 0; i < found; i++) {
			const piece = near[i]!;
			const gain = weightTo[piece]! - scale * strengths[v]! * ends[piece]!;
			chances[i] = hangsWell(piece, whole) ? gain : -1;
			if (chances[i]! > most) most = chances[i]!;
		}
		const chosen = pick(near, chances, found, most, random);
		const joined = chosen < 0 ? 0 : weightTo[chosen]!;
		for (let i = 0; i < found; i++) weightTo[near[i]!] = 0;
		if (chosen < 0) continue;
		pieces[v] = chosen;
		single[chosen] = 0;
		ends[chosen]! += strengths[v]!;
		outward[chosen]! += outward[v]! - 2 * joined;
	}
	return pieces;
}

/** One of the pieces that do not lower modularity, the better the likelier; -1 when there is none. */
function pick(near: Int32Array, gains: Float64Array, count: number, most: number, random: Random): number {
	let sum = 0;
	for (let i = 0; i < count; i++) {
		gains[i] = gains[i]! >= 0 ? Math.exp((gains[i]! - most) / FREEDOM) : 0;
		sum += gains[i]!;
	}
	if (sum === 0) return -1;
	let left = random() * sum;
	for (let i = 0; i < count; i++) {
		left -= gains[i]!;
		if (left < 0 && gains[i]! > 0) return near[i]!;
	}
	return -1;
}
