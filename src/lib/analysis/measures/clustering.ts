import { degreeOf } from '../kernels/Csr.ts';
import { measureLocalStructure } from '../kernels/localStructure.ts';
import type { Network } from '../kernels/Network.ts';
import { defineMeasure } from './measure.ts';

/** Share of its pairs of contacts that are tied; 0 with fewer than two contacts, as networkx has it. Own. */
export const clustering = defineMeasure({
	id: 'clustering',
	of: 'stakeholder',
	unit: 'share',
	weight: 'ignored',
	direction: 'ignored',
	source: { cite: 'Watts & Strogatz 1998', doi: '10.1038/30918' },
	compute: (network) => network.once(clusteringOf)
});

export function clusteringOf(network: Network): Float64Array {
	return network.once(measureLocalStructure).triangles.map((triangles, v) => {
		const contacts = degreeOf(network.undirected, v);
		return contacts < 2 ? 0 : (2 * triangles) / (contacts * (contacts - 1));
	});
}
