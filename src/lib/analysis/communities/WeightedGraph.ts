import type { Network } from '../kernels/Network.ts';

/** An undirected weighted graph whose nodes may stand for many: `loops` holds the weight inside each, twice. */
export interface WeightedGraph {
	readonly n: number;
	readonly offsets: Int32Array;
	readonly targets: Int32Array;
	readonly weights: Float64Array;
	readonly loops: Float64Array;
	/** Weighted degree, loops included. */
	readonly strengths: Float64Array;
	/** Sum of `strengths`: twice the weight of all ties. */
	readonly total: number;
}

/** The undirected form of a network; every tie weighs 1 unless strength was asked for. */
export function toWeightedGraph({
	n,
	undirected,
	weighted
}: Pick<Network, 'n' | 'undirected' | 'weighted'>): WeightedGraph {
	const { offsets, targets } = undirected;
	const weights = weighted
		? undirected.strengths.map((strength) => Math.max(0, strength))
		: new Float64Array(targets.length).fill(1);
	return complete({ n, offsets, targets, weights, loops: new Float64Array(n) });
}

function complete(graph: Omit<WeightedGraph, 'strengths' | 'total'>): WeightedGraph {
	const strengths = graph.loops.slice();
	let total = 0;
	for (let v = 0; v < graph.n; v++) {
		for (let j = graph.offsets[v]!; j < graph.offsets[v + 1]!; j++) strengths[v]! += graph.weights[j]!;
		total += strengths[v]!;
	}
	return { ...graph, strengths, total };
}

/** One node a part, numbered from 0; `member` gives each node's part. O(n + m). */
export function aggregate(graph: WeightedGraph, member: Int32Array, parts: number): WeightedGraph {
	const starts = new Int32Array(parts + 1);
	for (let v = 0; v < graph.n; v++) starts[member[v]! + 1]!++;
	for (let c = 0; c < parts; c++) starts[c + 1]! += starts[c]!;
	const byPart = new Int32Array(graph.n);
	const next = starts.slice(0, parts);
	for (let v = 0; v < graph.n; v++) byPart[next[member[v]!]!++] = v;
	const offsets = new Int32Array(parts + 1);
	const targets = new Int32Array(graph.targets.length);
	const weights = new Float64Array(graph.targets.length);
	const loops = new Float64Array(parts);
	const between = new Float64Array(parts);
	const mark = new Int32Array(parts).fill(-1);
	let size = 0;
	for (let c = 0; c < parts; c++) {
		const first = size;
		for (let i = starts[c]!; i < starts[c + 1]!; i++) {
			const v = byPart[i]!;
			loops[c]! += graph.loops[v]!;
			for (let j = graph.offsets[v]!; j < graph.offsets[v + 1]!; j++) {
				const other = member[graph.targets[j]!]!;
				if (other === c) loops[c]! += graph.weights[j]!;
				else {
					if (mark[other] !== c) {
						mark[other] = c;
						targets[size++] = other;
						between[other] = 0;
					}
					between[other]! += graph.weights[j]!;
				}
			}
		}
		for (let j = first; j < size; j++) weights[j] = between[targets[j]!]!;
		offsets[c + 1] = size;
	}
	return complete({
		n: parts,
		offsets,
		targets: targets.slice(0, size),
		weights: weights.slice(0, size),
		loops
	});
}

/** Numbers the parts from 0 in the order of their first members, in place; returns how many there are. */
export function renumber(member: Int32Array): number {
	const number = new Map<number, number>();
	for (let v = 0; v < member.length; v++) {
		let part = number.get(member[v]!);
		if (part === undefined) number.set(member[v]!, (part = number.size));
		member[v] = part;
	}
	return number.size;
}

/** Modularity of a partition (Newman & Girvan 2004; resolution after Reichardt & Bornholdt 2006); 0 without ties. */
export function modularityOf(graph: WeightedGraph, member: Int32Array, resolution = 1): number {
	if (graph.total === 0) return 0;
	const ends = new Float64Array(graph.n);
	let inside = 0;
	for (let v = 0; v < graph.n; v++) {
		ends[member[v]!]! += graph.strengths[v]!;
		inside += graph.loops[v]!;
		for (let j = graph.offsets[v]!; j < graph.offsets[v + 1]!; j++) {
			if (member[graph.targets[j]!] === member[v]) inside += graph.weights[j]!;
		}
	}
	let chance = 0;
	for (const sum of ends) chance += (sum / graph.total) ** 2;
	return inside / graph.total - resolution * chance;
}
