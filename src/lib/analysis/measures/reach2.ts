import { countWithinTwoSteps } from '../kernels/distances.ts';
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
	compute: ({ n, out }) =>
		Float64Array.from(countWithinTwoSteps(out), (count) => (n > 1 ? count / (n - 1) : NaN))
});
