import { countStrongComponents } from '../kernels/strongComponents.ts';
import { defineMeasure } from './measure.ts';

/** Parts within which everyone reaches everyone along the arcs. */
export const strongComponents = defineMeasure({
	id: 'strongComponents',
	of: 'network',
	unit: 'count',
	weight: 'ignored',
	direction: 'required',
	source: { cite: 'Tarjan 1972', doi: '10.1137/0201010' },
	compute: (network) => countStrongComponents(network.out)
});
