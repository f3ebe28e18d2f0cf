import { networkFormat, sampleOf } from '../format.ts';
import { headOf } from '../text/decode.ts';
import { readVna } from './read.ts';

/** VNA, the text of NetDraw: node data, drawing and ties in one file; read only. */
export const vna = networkFormat({
	id: 'vna',
	endings: ['vna'],
	loses: [],
	sample: sampleOf(
		{
			'region.vna': `*node data
ID name kind
1 "City of Kelowna" municipality
2 "Okanagan Basin Water Board" agency
*tie data
from to strength
1 2 4
`
		},
		2,
		1
	),
	sniff: ([file, ...more]) =>
		more.length === 0 && /^\uFEFF?\s*\*\s*(node|tie)\s+(data|properties)/i.test(headOf(file)),
	readGraph: readVna
});
