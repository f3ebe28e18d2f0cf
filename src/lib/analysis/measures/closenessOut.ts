import { outwardDistances } from '../kernels/stepDistances.ts';
import { toCloseness } from './closeness.ts';
import { defineMeasure } from './measure.ts';

/** Closeness over the distances to the others, along the arcs; 0 when nobody is in reach. Unweighted; own computation. */
export const closenessOut = defineMeasure({
	id: 'closenessOut',
	of: 'stakeholder',
	unit: 'score',
	weight: 'ignored',
	direction: 'required',
	source: { cite: 'Sabidussi 1966; Wasserman & Faust 1994, p. 201', doi: '10.1007/BF02289527' },
	compute: (network) => toCloseness(network.once(outwardDistances), network.n)
});
