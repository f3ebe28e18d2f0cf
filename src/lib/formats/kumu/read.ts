import { InputError } from '#lib/base/errors.ts';
import type { NamedFile, ReadOptions } from '../format.ts';
import { GraphDraft, type RawGraph } from '../graph/RawGraph.ts';
import { asId, asList, asObject, attributesOf, fieldOf, parseJson } from '../text/parseJson.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What Kumu keeps for itself. */
const OWN = [
	'_id',
	'id',
	'slug',
	'created_at',
	'updated_at',
	'creator',
	'updater',
	'from',
	'to',
	'direction',
	'attributes'
];

/**
 * Reads Kumu: elements by label or id, connections between either, places of the first map of a project.
 * Fields stand beside each other in blueprints and under `attributes` in exports of projects; `element type`
 * and `connection type` are their types. A mutual connection has no direction. Loops and what else a project
 * holds are counted.
 */
export function readKumu([file]: readonly NamedFile[], { progress }: ReadOptions): RawGraph {
	if (!file) throw new InputError('files.none');
	const { json, issues } = parseJson(file);
	const project = asObject(json);
	const draft = new GraphDraft(file.name, issues);
	const name = fieldOf(project, 'name');
	if (typeof name === 'string') draft.title = name;
	const places = placesOf(project);
	const ids = new Map<string, string>();
	const elements = asList(fieldOf(project, 'elements'));
	const connections = asList(fieldOf(project, 'connections'));
	draft.expectNodes(elements.length);
	draft.expectEdges(connections.length);
	elements.forEach((item, index) => {
		const element = asObject(item);
		const at = { file: file.name, record: `elements[${index}]` };
		const fields = fieldsOf(element, 'element type');
		const key = asId(fieldOf(element, '_id')) ?? asId(fieldOf(element, 'id'));
		const label = asId(fieldOf(fields, 'label'));
		const id = key ?? label;
		if (id === undefined) return draft.see('node.withoutId', 'error', at);
		if (label !== undefined && !ids.has(label)) ids.set(label, id);
		draft.addNode({ id, attributes: attributesOf(fields, OWN), position: places.get(id), at });
	});
	connections.forEach((item, index) => {
		const connection = asObject(item);
		const at = { file: file.name, record: `connections[${index}]` };
		const fields = fieldsOf(connection, 'connection type');
		const [from, to] = ['from', 'to'].map((side) => {
			const end = asId(fieldOf(connection, side)) ?? asId(fieldOf(fields, side));
			return end === undefined ? undefined : (ids.get(end) ?? end);
		});
		if (from === undefined || to === undefined) return draft.see('edge.withoutEnd', 'error', at);
		const direction = fieldOf(connection, 'direction') ?? fieldOf(fields, 'direction');
		draft.addEdge({
			id: asId(fieldOf(connection, '_id')),
			from,
			to,
			// Kumu draws a connection that says nothing without an arrow.
			directed: direction === 'directed',
			attributes: attributesOf(fields, OWN),
			at
		});
		if (index % 8_192 === 0) progress?.(index / connections.length);
	});
	for (const other of ['loops', 'perspectives']) {
		const count = asList(fieldOf(project, other)).length;
		if (count > 0) draft.see('xml.skipped', 'warning', {}, { element: other, count });
	}
	return draft.finish();
}

function fieldsOf(item: Fields | undefined, type: string): Fields {
	const inner = asObject(fieldOf(item, 'attributes'));
	const fields = { ...item, ...inner };
	const own = fieldOf(fields, type);
	if (own === undefined) return fields;
	const rest = Object.entries(fields).filter(([name]) => name !== type && name !== 'type');
	return Object.fromEntries([['type', own], ...rest]);
}

function placesOf(project: Fields | undefined): ReadonlyMap<string, { x: number; y: number }> {
	const [first] = asList(fieldOf(project, 'maps'));
	const places = new Map<string, { x: number; y: number }>();
	for (const item of asList(fieldOf(asObject(first), 'elements'))) {
		const place = asObject(item);
		const id = asId(fieldOf(place, 'element'));
		const at = asObject(fieldOf(place, 'position')) ?? place;
		const [x, y] = [fieldOf(at, 'x'), fieldOf(at, 'y')];
		if (id !== undefined && typeof x === 'number' && typeof y === 'number') places.set(id, { x, y });
	}
	return places;
}
