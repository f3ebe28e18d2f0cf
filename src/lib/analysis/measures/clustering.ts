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
	const { offsets } = network.undirected;
	const { triangles } = network.once(measureLocalStructure);
	const values = new Float64Array(network.n);
	for (let v = 0; v < values.length; v++) {
		const contacts = offsets[v + 1]! - offsets[v]!;
		values[v] = contacts < 2 ? 0 : (2 * triangles[v]!) / (contacts * (contacts - 1));
	}
	return values;
}
