import { InputError } from '#lib/base/errors.ts';
import { networkFormat, sampleOf, type NamedFile, type ReadOptions } from '../format.ts';
import { addSerialized } from '../graphology/addSerialized.ts';
import { GraphDraft, type RawGraph } from '../graph/RawGraph.ts';
import { asObject, fieldOf, parseJson, sniffJson } from '../text/parseJson.ts';

/**
 * The JSON of Gephi Lite: a serialised graphology graph, with the data and the drawing of nodes and edges
 * beside it; read only, for Gephi Lite reads our GEXF.
 */
export const gephiLite = networkFormat({
	id: 'gephiLite',
	endings: ['json'],
	loses: [],
	sample: sampleOf(
		{
			'region.json': `{
	"type": "gephi-lite",
	"version": "1.0.0",
	"graphDataset": {
		"metadata": { "title": "Who keeps the water back?" },
		"nodeData": { "kel": { "label": "City of Kelowna" }, "obwb": { "label": "Okanagan Basin Water Board" } },
		"edgeData": { "e0": { "weight": 4 } },
		"layout": { "kel": { "x": 0, "y": 0 }, "obwb": { "x": 300, "y": -80 } },
		"fullGraph": {
			"options": { "type": "mixed" },
			"nodes": [{ "key": "kel" }, { "key": "obwb" }],
			"edges": [{ "key": "e0", "source": "kel", "target": "obwb" }]
		}
	}
}
`
		},
		2,
		1
	),
	sniff: (files) => {
		const json = sniffJson(files);
		return fieldOf(json, 'type') === 'gephi-lite' || asObject(fieldOf(json, 'graphDataset')) !== undefined;
	},
	readGraph
});

function readGraph([file]: readonly NamedFile[], options: ReadOptions): RawGraph {
	if (!file) throw new InputError('files.none');
	const { json, issues } = parseJson(file);
	const draft = new GraphDraft(file.name, issues);
	const dataset = asObject(fieldOf(asObject(json), 'graphDataset'));
	const graph = asObject(fieldOf(dataset, 'fullGraph'));
	if (!graph) return draft.fail('gephiLite.noGraph');
	const title = fieldOf(asObject(fieldOf(dataset, 'metadata')), 'title');
	if (typeof title === 'string') draft.title = title;
	const of = (table: string, key: string) => asObject(fieldOf(asObject(fieldOf(dataset, table)), key));
	addSerialized(draft, graph, options.progress, {
		node: (key) => ({ ...of('nodeRenderingData', key), ...of('layout', key), ...of('nodeData', key) }),
		edge: (key) => ({ ...of('edgeRenderingData', key), ...of('edgeData', key) })
	});
	return draft.finish();
}
