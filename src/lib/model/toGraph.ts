import type { MultiGraph } from 'graphology';
import { createTieGraph } from './createTieGraph.ts';
import type { StakeholderMap } from './StakeholderMap.ts';
import type { TieKind } from './words.ts';

export interface EdgeAttributes {
	/** Strength; 1 where nobody said. Strength is not distance. */
	weight: number;
	kind: TieKind;
}

/** The network of a map: a mixed multigraph whose node keys are stakeholder ids and whose edge keys are tie ids. */
export type TieGraph = MultiGraph<Record<string, never>, EdgeAttributes>;

/** The graphology graph of a map, with every stakeholder (isolates too) and every tie. */
export function toGraph(map: StakeholderMap): TieGraph {
	const graph = createTieGraph();
	for (const id of map.stakeholders.keys()) graph.addNode(id);
	for (const { id, from, to, kind, directed, strength } of map.ties.values()) {
		const attributes = { weight: strength ?? 1, kind };
		if (directed) graph.addDirectedEdgeWithKey(id, from, to, attributes);
		else graph.addUndirectedEdgeWithKey(id, from, to, attributes);
	}
	return graph;
}
