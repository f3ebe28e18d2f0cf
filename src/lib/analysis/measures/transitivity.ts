import { degreeOf } from '../kernels/Csr.ts';
import { measureLocalStructure } from '../kernels/localStructure.ts';
import type { Network } from '../kernels/Network.ts';
import { defineMeasure } from './measure.ts';

/** Three times the triangles over the connected triples, undirected; undefined without a triple. Own. */
export const transitivity = defineMeasure({
	id: 'transitivity',
	of: 'network',
	unit: 'share',
	weight: 'ignored',
	direction: 'ignored',
	source: { cite: 'Newman, Watts & Strogatz 2002', doi: '10.1073/pnas.012582999' },
	compute: (network) => transitivityAmong(network, network.ids.keys())
});

/** The same over the triples in the middle of which one of these nodes stands. */
export function transitivityAmong(network: Network, nodes: Iterable<number>): number | undefined {
	const { triangles } = network.once(measureLocalStructure);
	let triples = 0;
	let closed = 0;
	for (const v of nodes) {
		const contacts = degreeOf(network.undirected, v);
		triples += (contacts * (contacts - 1)) / 2;
		closed += triangles[v]!;
	}
	return triples === 0 ? undefined : closed / triples;
}
