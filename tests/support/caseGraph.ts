import type Graph from 'graphology';
import { createTieGraph } from '#lib/model/createTieGraph.ts';

/** A tie of a test case: its ends and, where it matters, its strength. */
export type CaseTie = readonly [from: string, to: string, strength?: number];

/** A graph as the model makes it, of these ties: of any ids, without changing what every object has. */
export function caseGraph(nodes: readonly string[], ties: readonly CaseTie[], directed = false): Graph {
	const graph: Graph = createTieGraph();
	for (const node of nodes) graph.addNode(node);
	for (const [from, to, weight = 1] of ties) {
		const attributes = { weight, kind: 'collaborates' };
		if (directed) graph.addDirectedEdge(from, to, attributes);
		else graph.addUndirectedEdge(from, to, attributes);
	}
	return graph;
}

/** Nodes "0", "1", … */
export function numbered(count: number): string[] {
	return Array.from({ length: count }, (_, i) => String(i));
}
