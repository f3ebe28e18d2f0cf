import type { GraphDraft } from '../graph/RawGraph.ts';
import { asId, asList, asObject, attributesOf, fieldOf } from '../text/parseJson.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Adds a serialised graphology graph: nodes `{ key, attributes }`, edges `{ key, source, target, undirected,
 * attributes }`. `extra` gives further fields of a node or edge by its key, which some tools keep apart.
 */
export function addSerialized(
	draft: GraphDraft,
	graph: Fields,
	progress?: (share: number) => void,
	extra: { node?: (key: string) => Fields | undefined; edge?: (key: string) => Fields | undefined } = {}
): void {
	const name = fieldOf(asObject(fieldOf(graph, 'attributes')), 'name');
	if (typeof name === 'string') draft.title ??= name;
	const nodes = asList(fieldOf(graph, 'nodes'));
	const edges = asList(fieldOf(graph, 'edges'));
	draft.expectNodes(nodes.length);
	draft.expectEdges(edges.length);
	nodes.forEach((json, index) => {
		const node = asObject(json);
		const at = { file: draft.file, record: `nodes[${index}]` };
		const key = asId(fieldOf(node, 'key'));
		if (key === undefined) return draft.see('node.withoutId', 'error', at);
		const fields = { ...asObject(fieldOf(node, 'attributes')), ...extra.node?.(key) };
		const [x, y] = [fieldOf(fields, 'x'), fieldOf(fields, 'y')];
		// Upwards in what draws graphology, downwards here.
		const position = typeof x === 'number' && typeof y === 'number' ? { x, y: 0 - y } : undefined;
		draft.addNode({ id: key, attributes: attributesOf(fields, position ? ['x', 'y'] : []), position, at });
	});
	const isUndirected = fieldOf(asObject(fieldOf(graph, 'options')), 'type') === 'undirected';
	edges.forEach((json, index) => {
		const edge = asObject(json);
		const at = { file: draft.file, record: `edges[${index}]` };
		const [from, to] = [asId(fieldOf(edge, 'source')), asId(fieldOf(edge, 'target'))];
		if (from === undefined || to === undefined) return draft.see('edge.withoutEnd', 'error', at);
		const id = asId(fieldOf(edge, 'key'));
		draft.addEdge({
			id,
			from,
			to,
			directed: !isUndirected && fieldOf(edge, 'undirected') !== true,
			attributes: attributesOf({
				...asObject(fieldOf(edge, 'attributes')),
				...(id === undefined ? {} : extra.edge?.(id))
			}),
			at
		});
		if (index % 8_192 === 0) progress?.(index / edges.length);
	});
}
