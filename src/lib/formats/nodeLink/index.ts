import { InputError } from '#lib/base/errors.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { networkFormat, sampleOf, type NamedFile, type ReadOptions, type WriteOptions } from '../format.ts';
import { networkOf, present } from '../graph/networkOf.ts';
import { GraphDraft, type RawGraph } from '../graph/RawGraph.ts';
import { methodNote } from '../note/methodNote.ts';
import { encodeText } from '../text/decode.ts';
import { asId, asList, asObject, attributesOf, fieldOf, parseJson, sniffJson } from '../text/parseJson.ts';

/** Node-link JSON, as networkx (`node_link_data`) and D3 write it. */
export const nodeLink = networkFormat({
	id: 'nodeLink',
	endings: ['nodelink.json'],
	loses: ['records', 'pins'],
	sample: sampleOf(
		{
			'region.json': `{
	"directed": true,
	"multigraph": false,
	"graph": {},
	"nodes": [{ "id": "kel", "label": "City of Kelowna" }, { "id": "obwb", "label": "Okanagan Basin Water Board" }],
	"links": [{ "source": "kel", "target": "obwb", "weight": 4 }]
}
`
		},
		2,
		1
	),
	sniff(files) {
		const json = sniffJson(files);
		return Array.isArray(fieldOf(json, 'nodes')) && linksOf(json) !== undefined;
	},
	readGraph,
	write
});

function linksOf(json: Readonly<Record<string, unknown>> | undefined): readonly unknown[] | undefined {
	return ['links', 'edges'].map((name) => fieldOf(json, name)).find(Array.isArray);
}

/** An end is the id of a node, or as D3 has it the place of one in the list, or the node itself. */
function readGraph([file]: readonly NamedFile[], { progress }: ReadOptions): RawGraph {
	if (!file) throw new InputError('files.none');
	const { json, issues } = parseJson(file);
	const graph = asObject(json);
	const draft = new GraphDraft(file.name, issues);
	const name = fieldOf(asObject(fieldOf(graph, 'graph')), 'name');
	if (typeof name === 'string') draft.title = name;
	const ids: (string | undefined)[] = [];
	let hasOwn = false;
	const nodes = asList(fieldOf(graph, 'nodes'));
	const links = linksOf(graph) ?? [];
	draft.expectNodes(nodes.length);
	draft.expectEdges(links.length);
	nodes.forEach((item, index) => {
		const node = asObject(item);
		const at = { file: file.name, record: `nodes[${index}]` };
		const own = asId(fieldOf(node, 'id'));
		const id = own ?? asId(fieldOf(node, 'name')) ?? asId(fieldOf(node, 'label')) ?? asId(item);
		hasOwn ||= own !== undefined;
		ids.push(id);
		if (id === undefined) return draft.see('node.withoutId', 'error', at);
		const [x, y] = [fieldOf(node, 'x'), fieldOf(node, 'y')];
		const position = typeof x === 'number' && typeof y === 'number' ? { x, y } : undefined;
		const taken = ['id', 'index', 'vx', 'vy', ...(position ? ['x', 'y'] : [])];
		draft.addNode({ id, attributes: attributesOf(node, taken), position, at });
	});
	const known = new Set(ids);
	const end = (value: unknown): string | undefined => {
		const inner = asObject(value);
		const id = asId(inner ? (fieldOf(inner, 'id') ?? fieldOf(inner, 'name')) : value);
		if (id !== undefined && !known.has(id) && !hasOwn && typeof value === 'number') return ids[value];
		return id;
	};
	const isDirected = fieldOf(graph, 'directed');
	links.forEach((item, index) => {
		const link = asObject(item);
		const at = { file: file.name, record: `links[${index}]` };
		const [from, to] = [end(fieldOf(link, 'source')), end(fieldOf(link, 'target'))];
		if (from === undefined || to === undefined) return draft.see('edge.withoutEnd', 'error', at);
		const own = fieldOf(link, 'directed');
		const key = fieldOf(link, 'id');
		draft.addEdge({
			id: asId(key),
			from,
			to,
			directed: typeof own === 'boolean' ? own : typeof isDirected === 'boolean' ? isDirected : undefined,
			attributes: attributesOf(link, ['source', 'target', 'directed', 'key', 'id', 'index']),
			at
		});
		if (index % 8_192 === 0) progress?.(index / links.length);
	});
	return draft.finish();
}

function write(map: StakeholderMap, options: WriteOptions = {}): readonly NamedFile[] {
	const { nodes, edges, isDirected } = networkOf(map);
	const json = {
		directed: isDirected,
		multigraph: true,
		graph: { name: map.header.title, note: methodNote(map, options).join('\n') },
		nodes: nodes.map(({ id, label, attributes, position, colour }) => ({
			...Object.fromEntries(attributes),
			id,
			label,
			...(position ? { x: position.x, y: position.y } : {}),
			colour
		})),
		links: edges.map(({ id, from, to, directed, weight, attributes }, index) => ({
			...Object.fromEntries([...attributes, ...present([['weight', weight]])]),
			source: from,
			target: to,
			// networkx tells parallel ties apart by their key.
			key: index,
			id,
			directed
		}))
	};
	return [{ name: 'map.json', bytes: encodeText(`${JSON.stringify(json, null, '\t')}\n`) }];
}
