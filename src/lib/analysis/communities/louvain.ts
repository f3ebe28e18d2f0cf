import type { Random } from '#lib/base/random.ts';
import { moveNodes } from './moveNodes.ts';
import { aggregate, renumber, type WeightedGraph } from './WeightedGraph.ts';

/**
 * Communities by the method of Blondel et al. 2008: move nodes, make each part a node, again. Parts may
 * come out badly connected; `findLeiden` does not have that fault. About O(m log n).
 */
export function findLouvain(start: WeightedGraph, random: Random, resolution = 1): Int32Array {
	const member = Int32Array.from({ length: start.n }, (_, v) => v);
	for (let graph = start; ;) {
		const parts = Int32Array.from({ length: graph.n }, (_, v) => v);
		const moved = moveNodes(graph, parts, resolution, random);
		const count = renumber(parts);
		for (let v = 0; v < member.length; v++) member[v] = parts[member[v]!]!;
		if (!moved || count === graph.n) break;
		graph = aggregate(graph, parts, count);
	}
	renumber(member);
	return member;
}
