import { inwardDistances } from '../kernels/stepDistances.ts';
import { centralize } from './centralize.ts';
import { toCloseness } from './closeness.ts';
import { defineMeasure } from './measure.ts';

/**
 * Freeman centralisation of closeness over the distances from the others, against the directed star in which
 * all name one: n - 1. Unweighted; corrected for parts out of reach, as `closeness` is.
 */
export const inClosenessCentralization = defineMeasure({
	id: 'inClosenessCentralization',
	of: 'network',
	unit: 'share',
	weight: 'ignored',
	direction: 'required',
	source: { cite: 'Freeman 1979', doi: '10.1016/0378-8733(78)90021-7' },
	compute: (network) => centralize(toCloseness(network.once(inwardDistances), network.n), network.n - 1)
});
