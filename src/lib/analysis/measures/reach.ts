import { countWithinSteps } from '../kernels/reach.ts';
import { defaultSettings, defineMeasure } from './measure.ts';

/**
 * Share of the others that it comes to in so many steps (three unless told), along the arcs where the
 * network is directed. Undefined for a lone stakeholder. Own computation.
 */
export const reach = defineMeasure({
	id: 'reach',
	of: 'stakeholder',
	unit: 'share',
	weight: 'ignored',
	direction: 'followed',
	settings: ['steps'],
	source: { cite: 'Borgatti, Everett & Johnson 2013, ch. 10' },
	compute: (network, { steps } = defaultSettings) =>
		Float64Array.from(countWithinSteps(network.out, network.in, steps), (count) => count / (network.n - 1))
});
