import { countWithinSteps } from '../kernels/reach.ts';
import { defineMeasure } from './measure.ts';

/**
 * Share of the others that it comes to in one or two steps, along the arcs where the network is directed.
 * Undefined for a lone stakeholder. Own computation.
 */
export const reach2 = defineMeasure({
	id: 'reach2',
	of: 'stakeholder',
	unit: 'share',
	weight: 'ignored',
	direction: 'followed',
	source: { cite: 'Borgatti, Everett & Johnson 2013, ch. 10' },
	compute: (network) =>
		Float64Array.from(countWithinSteps(network.out, network.in, 2), (count) => count / (network.n - 1))
});
