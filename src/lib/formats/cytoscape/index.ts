import { InputError } from '#lib/base/errors.ts';
import { networkFormat, sampleOf, type NamedFile, type ReadOptions } from '../format.ts';
import { GraphDraft, type RawGraph } from '../graph/RawGraph.ts';
import { asId, asList, asObject, attributesOf, fieldOf, parseJson, sniffJson } from '../text/parseJson.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The JSON of Cytoscape and Cytoscape.js; read only. */
export const cytoscape = networkFormat({
	id: 'cytoscape',
	endings: ['cyjs', 'json'],
	loses: [],
	sample: sampleOf(
		{
			'region.cyjs': `{
	"data": { "name": "Who keeps the water back?" },
	"elements": {
		"nodes": [
			{ "data": { "id": "kel", "name": "City of Kelowna" }, "position": { "x": 0, "y": 0 } },
			{ "data": { "id": "obwb", "name": "Okanagan Basin Water Board" }, "position": { "x": 300, "y": 80 } }
		],
		"edges": [{ "data": { "id": "e0", "source": "kel", "target": "obwb", "weight": 4 } }]
	}
}
`
		},
		2,
		1
	),
	sniff: (files) => listsOf(sniffJson(files)).some((list) => list.some(hasData)),
	readGraph
});

/**
 * Elements stand in lists by group, or in one list with their group or ends telling them apart. The lists of the
 * file itself: to copy what may be too much takes longer than to count it.
 */
function listsOf(json: Fields | undefined): readonly (readonly unknown[])[] {
	const elements = fieldOf(json, 'elements');
	if (Array.isArray(elements)) return [elements];
	const groups = asObject(elements);
	return [asList(fieldOf(groups, 'nodes')), asList(fieldOf(groups, 'edges'))];
}

function hasData(element: unknown): boolean {
	return asObject(fieldOf(asObject(element), 'data')) !== undefined;
}

function readGraph([file]: readonly NamedFile[], { progress }: ReadOptions): RawGraph {
	if (!file) throw new InputError('files.none');
	const { json, issues } = parseJson(file);
	const draft = new GraphDraft(file.name, issues);
	const graph = Array.isArray(json) ? { elements: json as unknown[] } : asObject(json);
	const name = fieldOf(asObject(fieldOf(graph, 'data')), 'name');
	if (typeof name === 'string') draft.title = name;
	const lists = listsOf(graph);
	const count = lists.reduce((sum, list) => sum + list.length, 0);
	let edges = 0;
	for (const list of lists) for (const item of list) if (isEdge(item)) edges++;
	draft.expectNodes(count - edges);
	draft.expectEdges(edges);
	let index = 0;
	for (const item of lists.flat()) {
		const element = asObject(item);
		const data = asObject(fieldOf(element, 'data'));
		const at = { file: file.name, record: `elements[${index}]` };
		if (isEdge(element)) addEdge(draft, data, at);
		else addNode(draft, data, asObject(fieldOf(element, 'position')), at);
		if (index % 8_192 === 0) progress?.(index / count);
		index++;
	}
	return draft.finish();
}

function isEdge(item: unknown): boolean {
	const element = asObject(item);
	const data = asObject(fieldOf(element, 'data'));
	return fieldOf(element, 'group') === 'edges' || fieldOf(data, 'source') !== undefined;
}

function addNode(
	draft: GraphDraft,
	data: Fields | undefined,
	place: Fields | undefined,
	at: { file: string; record: string }
): void {
	const id = asId(fieldOf(data, 'id'));
	if (id === undefined) return draft.see('node.withoutId', 'error', at);
	const [x, y] = [fieldOf(place, 'x'), fieldOf(place, 'y')];
	const position = typeof x === 'number' && typeof y === 'number' ? { x, y } : undefined;
	// What the program adds for itself says the same again.
	draft.addNode({
		id,
		attributes: attributesOf(data, ['id', 'SUID', 'shared_name', 'selected']),
		position,
		at
	});
}

function addEdge(draft: GraphDraft, data: Fields | undefined, at: { file: string; record: string }): void {
	const [from, to] = [asId(fieldOf(data, 'source')), asId(fieldOf(data, 'target'))];
	if (from === undefined || to === undefined) return draft.see('edge.withoutEnd', 'error', at);
	const directed = fieldOf(data, 'directed');
	const taken = [
		'id',
		'source',
		'target',
		'directed',
		'SUID',
		'shared_name',
		'shared_interaction',
		'selected'
	];
	draft.addEdge({
		id: asId(fieldOf(data, 'id')),
		from,
		to,
		directed: typeof directed === 'boolean' ? directed : undefined,
		attributes: attributesOf(data, taken),
		at
	});
}
