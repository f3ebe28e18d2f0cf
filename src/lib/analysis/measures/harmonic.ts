import { followedDistances } from '../kernels/paths.ts';
import { defineMeasure } from './measure.ts';

/**
 * Sum of 1/distance over the others, raw; whoever is out of reach adds nothing, so it needs no correction.
 * Directed: distances from the others, like closeness. Own computation; graphology has none.
 */
export const harmonic = defineMeasure({
	id: 'harmonic',
	of: 'stakeholder',
	unit: 'score',
	weight: 'distance',
	direction: 'followed',
	source: { cite: 'Marchiori & Latora 2000', doi: '10.1016/S0378-4371(00)00311-3' },
	compute: (network) => network.once(followedDistances).harmonic
});
