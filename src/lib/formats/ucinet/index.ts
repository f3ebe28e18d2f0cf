import { networkFormat, sampleOf } from '../format.ts';
import { headOf } from '../text/decode.ts';
import { readDl } from './read.ts';
import { writeDl } from './write.ts';

/** UCINET DL: matrices, edge lists and node lists as text. */
export const ucinet = networkFormat({
	id: 'ucinet',
	endings: ['dl'],
	loses: [
		'records',
		'attributes',
		'ids',
		'names',
		'sameNames',
		'tieKinds',
		'strengths',
		'mixed',
		'sources',
		'dates',
		'positions',
		'note'
	],
	sample: sampleOf(
		{
			'region.dl': `dl n=3 format=fullmatrix
labels:
"City of Kelowna", "Regional District", "Water Board"
data:
0 1 0
0 0 3
0 0 0
`
		},
		3,
		2
	),
	sniff: ([file, ...more]) =>
		more.length === 0 && /^\uFEFF?\s*dl\b[\s,]+(n|nr|nc|nm|format)\s*=/i.test(headOf(file)),
	readGraph: readDl,
	write: writeDl
});
