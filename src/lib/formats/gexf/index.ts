import { networkFormat, sampleOf } from '../format.ts';
import { headOf } from '../text/decode.ts';
import { readGexf } from './read.ts';
import { writeGexf } from './write.ts';

/** GEXF, the XML of Gephi: the network with places and colours. Read from 1.1 to 1.3, written as 1.3. */
export const gexf = networkFormat({
	id: 'gexf',
	endings: ['gexf'],
	loses: ['records', 'pins'],
	sample: sampleOf(
		{
			'region.gexf': `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">
	<graph defaultedgetype="undirected">
		<attributes class="node"><attribute id="0" title="kind" type="string"/></attributes>
		<nodes>
			<node id="kel" label="City of Kelowna"><attvalues><attvalue for="0" value="municipality"/></attvalues><viz:position x="10" y="20"/></node>
			<node id="obwb" label="Okanagan Basin Water Board"><viz:position x="400" y="90"/></node>
		</nodes>
		<edges><edge id="e0" source="kel" target="obwb" type="directed" weight="4"/></edges>
	</graph>
</gexf>
`
		},
		2,
		1
	),
	sniff: ([file, ...more]) => more.length === 0 && /<(\w+:)?gexf[\s/>]/.test(headOf(file)),
	readGraph: readGexf,
	write: writeGexf
});
