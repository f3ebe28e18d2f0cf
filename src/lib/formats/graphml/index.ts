import { networkFormat, sampleOf } from '../format.ts';
import { headOf } from '../text/decode.ts';
import { readGraphml } from './read.ts';
import { writeGraphml } from './write.ts';

/** GraphML, the XML that Gephi, yEd, igraph and networkx share: the network, not the judgments. */
export const graphml = networkFormat({
	id: 'graphml',
	endings: ['graphml', 'xml'],
	loses: ['records', 'pins'],
	sample: sampleOf(
		{
			'region.graphml': `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
	<key id="d0" for="node" attr.name="label" attr.type="string"/>
	<key id="d1" for="edge" attr.name="weight" attr.type="double"><default>1</default></key>
	<graph edgedefault="undirected">
		<node id="kel"><data key="d0">City of Kelowna</data></node>
		<node id="obwb"><data key="d0">Okanagan Basin Water Board</data></node>
		<edge source="kel" target="obwb" directed="true"><data key="d1">4</data></edge>
	</graph>
</graphml>
`
		},
		2,
		1
	),
	sniff: ([file, ...more]) => more.length === 0 && /<(\w+:)?graphml[\s/>]/.test(headOf(file)),
	readGraph: readGraphml,
	write: writeGraphml
});
