import type { Distances } from '../kernels/distances.ts';
import { followedDistances } from '../kernels/paths.ts';
import { defineMeasure } from './measure.ts';

/**
 * (r - 1)/(n - 1) × (r - 1)/sum of distances, r the number of stakeholders in reach with the one itself
 * (Wasserman & Faust's correction for parts that do not reach each other), 0 when nobody is. Directed: the
 * distances from the others, as networkx has it. Own computation; graphology-metrics leaves the
 * correction off and cannot weight.
 */
export const closeness = defineMeasure({
	id: 'closeness',
	of: 'stakeholder',
	unit: 'score',
	weight: 'distance',
	direction: 'followed',
	source: { cite: 'Sabidussi 1966; Wasserman & Faust 1994, p. 201', doi: '10.1007/BF02289527' },
	compute: (network) => toCloseness(network.once(followedDistances), network.n)
});

export function toCloseness({ far, reached }: Distances, n: number): Float64Array {
	return far.map((sum, v) => (sum > 0 ? (reached[v]! / (n - 1)) * (reached[v]! / sum) : 0));
}
