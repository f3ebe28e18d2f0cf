import { networkFormat, sampleOf } from '../format.ts';
import { fieldOf, sniffJson } from '../text/parseJson.ts';
import { readKumu } from './read.ts';
import { writeKumu } from './write.ts';

/** The JSON of Kumu: a blueprint of elements and connections, or the export of a whole project. */
export const kumu = networkFormat({
	id: 'kumu',
	endings: ['kumu.json'],
	loses: ['records', 'kinds', 'sameNames', 'positions', 'pins'],
	sample: sampleOf(
		{
			'region.json': `{
	"elements": [
		{ "label": "City of Kelowna", "type": "Municipality", "tags": ["flood", "lake"] },
		{ "label": "Okanagan Basin Water Board", "type": "Agency" }
	],
	"connections": [
		{ "from": "City of Kelowna", "to": "Okanagan Basin Water Board", "direction": "directed", "type": "Funding", "strength": 4 }
	]
}
`
		},
		2,
		1
	),
	sniff: (files) => {
		const json = sniffJson(files);
		return Array.isArray(fieldOf(json, 'elements')) && Array.isArray(fieldOf(json, 'connections'));
	},
	readGraph: readKumu,
	write: writeKumu
});
