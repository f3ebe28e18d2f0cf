import { InputError } from '#lib/base/errors.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { networkFormat, sampleOf, type NamedFile, type ReadOptions, type WriteOptions } from '../format.ts';
import { networkOf, present } from '../graph/networkOf.ts';
import { GraphDraft, type RawGraph } from '../graph/RawGraph.ts';
import { methodNote } from '../note/methodNote.ts';
import { encodeText } from '../text/decode.ts';
import { asObject, fieldOf, parseJson, sniffJson } from '../text/parseJson.ts';
import { addSerialized } from './addSerialized.ts';

/** The JSON that graphology serialises its graphs in. */
export const graphology = networkFormat({
	id: 'graphology',
	endings: ['graphology.json'],
	loses: ['records', 'pins'],
	sample: sampleOf(
		{
			'region.json': `{
	"options": { "type": "mixed", "multi": true },
	"nodes": [
		{ "key": "kel", "attributes": { "label": "City of Kelowna", "x": 0, "y": 0 } },
		{ "key": "obwb", "attributes": { "label": "Okanagan Basin Water Board", "x": 300, "y": 80 } }
	],
	"edges": [{ "source": "kel", "target": "obwb", "attributes": { "weight": 4 } }]
}
`
		},
		2,
		1
	),
	sniff(files) {
		const json = sniffJson(files);
		const first = (fieldOf(json, 'nodes') as unknown[] | undefined)?.[0];
		return (
			Array.isArray(fieldOf(json, 'nodes')) &&
			(asObject(fieldOf(json, 'options'))?.['type'] !== undefined ||
				fieldOf(asObject(first), 'key') !== undefined)
		);
	},
	readGraph,
	write
});

function readGraph([file]: readonly NamedFile[], options: ReadOptions): RawGraph {
	if (!file) throw new InputError('files.none');
	const { json, issues } = parseJson(file);
	const draft = new GraphDraft(file.name, issues);
	addSerialized(draft, asObject(json) ?? {}, options.progress);
	return draft.finish();
}

function write(map: StakeholderMap, options: WriteOptions = {}): readonly NamedFile[] {
	const { nodes, edges } = networkOf(map);
	const json = {
		attributes: { name: map.header.title, note: methodNote(map, options).join('\n') },
		options: { type: 'mixed', multi: true, allowSelfLoops: true },
		nodes: nodes.map(({ id, label, attributes, position, colour }) => ({
			key: id,
			attributes: Object.fromEntries([
				...present([
					['label', label],
					['x', position?.x],
					// Upwards in what draws graphology, downwards here.
					['y', position === undefined ? undefined : 0 - position.y],
					['color', colour]
				]),
				...attributes
			])
		})),
		edges: edges.map(({ id, from, to, directed, weight, attributes }) => ({
			key: id,
			source: from,
			target: to,
			...(directed ? {} : { undirected: true }),
			attributes: Object.fromEntries([...present([['weight', weight]]), ...attributes])
		}))
	};
	return [{ name: 'map.json', bytes: encodeText(`${JSON.stringify(json, null, '\t')}\n`) }];
}
