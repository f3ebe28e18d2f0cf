import { centralize } from './centralize.ts';
import { closenessOut } from './closenessOut.ts';
import { defineMeasure } from './measure.ts';

/**
 * Freeman centralisation of closeness over the distances to the others, against the directed star in which
 * one names all: n - 1. Unweighted; corrected for parts out of reach.
 */
export const outClosenessCentralization = defineMeasure({
	id: 'outClosenessCentralization',
	of: 'network',
	unit: 'share',
	weight: 'ignored',
	direction: 'required',
	source: { cite: 'Freeman 1979', doi: '10.1016/0378-8733(78)90021-7' },
	compute: (network) => centralize(closenessOut.compute(network), network.n - 1)
});
