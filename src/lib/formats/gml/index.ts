import { networkFormat, sampleOf } from '../format.ts';
import { headOf } from '../text/decode.ts';
import { readGml } from './read.ts';

/** GML, the plain text of Himsolt (1996) that graph tools have shared longest; read only. */
export const gml = networkFormat({
	id: 'gml',
	endings: ['gml'],
	loses: [],
	sample: sampleOf(
		{
			'region.gml': `graph [
  directed 1
  node [ id 1 label "City of Kelowna" ]
  node [ id 2 label "Okanagan Basin Water Board" graphics [ x 10.0 y 20.5 ] ]
  edge [ source 1 target 2 weight 4 ]
]
`
		},
		2,
		1
	),
	sniff: ([file, ...more]) =>
		more.length === 0 && /^\uFEFF?(\s*(#.*|\w+\s+("[^"]*"|[\d.]+)))*\s*graph\s*\[/i.test(headOf(file)),
	readGraph: readGml
});
