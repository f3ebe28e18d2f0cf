import { networkFormat, sampleOf } from '../format.ts';
import { headOf } from '../text/decode.ts';
import { readPajek } from './read.ts';
import { writePajek } from './write.ts';

/** Pajek: `.net` networks, and `.paj` projects with partitions and vectors; written as `.net`. */
export const pajek = networkFormat({
	id: 'pajek',
	endings: ['net', 'paj'],
	loses: ['records', 'attributes', 'ids', 'names', 'sameNames', 'strengths', 'sources', 'dates', 'pins'],
	sample: sampleOf(
		{
			'region.net': `*Vertices 2
1 "City of Kelowna" 0.2 0.4
2 "Okanagan Basin Water Board" 0.7 0.5
*Arcs
1 2 4
`
		},
		2,
		1
	),
	sniff: ([file, ...more]) =>
		more.length === 0 &&
		/^\uFEFF?\s*(%[^\n]*\n\s*)*\*(vertices|network|partition|vector)\b/i.test(headOf(file)),
	readGraph: readPajek,
	write: writePajek
});
