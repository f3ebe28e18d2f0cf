import { measureLocalStructure } from '../kernels/localStructure.ts';
import type { Network } from '../kernels/Network.ts';
import { defineMeasure } from './measure.ts';

/**
 * Contacts less their mean number of ties to one another: k - 2t/k on binary ties, t tied pairs among the
 * k contacts. Undefined without contacts. Own computation; graphology has none.
 */
export const effectiveSize = defineMeasure({
	id: 'effectiveSize',
	of: 'stakeholder',
	unit: 'count',
	weight: 'ignored',
	direction: 'ignored',
	source: { cite: 'Burt 1992; Borgatti 1997' },
	compute: (network) => network.once(effectiveSizeOf)
});

export function effectiveSizeOf(network: Network): Float64Array {
	const { offsets } = network.undirected;
	const { triangles } = network.once(measureLocalStructure);
	const values = new Float64Array(network.n);
	for (let v = 0; v < values.length; v++) {
		const contacts = offsets[v + 1]! - offsets[v]!;
		values[v] = contacts === 0 ? NaN : contacts - (2 * triangles[v]!) / contacts;
	}
	return values;
}
