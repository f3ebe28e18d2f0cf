import type { Format } from '../format.ts';
import { decodeText } from '../text/decode.ts';
import { readGraphml } from './read.ts';
import { writeGraphml } from './write.ts';

/** GraphML, the XML that Gephi, yEd, igraph and networkx share: the network, not the judgments. */
export const graphml: Format = {
	id: 'graphml',
	endings: ['graphml', 'xml'],
	sniff: ([file]) =>
		file !== undefined && /<(\w+:)?graphml[\s>]/.test(decodeText(file.bytes.slice(0, 4_000), file.name).text),
	read: readGraphml,
	write: writeGraphml
};
