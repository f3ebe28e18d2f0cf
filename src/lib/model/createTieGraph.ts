import { MultiGraph } from 'graphology';
import type { TieGraph } from './toGraph.ts';

/** What graphology 0.26 keeps of a node, as far as it matters here. */
interface NodeRecord {
	in: object;
	out: object;
	undirected: object;
	clear(): void;
}
type NodeClass = new (key: string, attributes: object) => NodeRecord;

/**
 * An empty mixed multigraph that takes any id. Graphology keeps neighbours as properties of plain objects,
 * so a stakeholder called `__proto__` or `constructor` would change what every object inherits; here these
 * objects inherit nothing.
 */
export function createTieGraph(): TieGraph {
	const graph: TieGraph = new MultiGraph({ type: 'mixed' });
	const inner = graph as unknown as { NodeDataClass: NodeClass };
	inner.NodeDataClass = class extends inner.NodeDataClass {
		override clear() {
			super.clear();
			for (const side of ['in', 'out', 'undirected'] as const) this[side] = Object.create(null) as object;
		}
	};
	return graph;
}
