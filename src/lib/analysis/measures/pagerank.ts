import { measurePagerank } from '../kernels/pagerank.ts';
import { defineMeasure } from './measure.ts';

/**
 * Share of the visits of a random walk that follows a tie with chance 0.85 and else starts anywhere; sums
 * to 1. Own computation, to 1e-13; graphology-metrics stops at 1e-6 and weights unless told not to.
 */
export const pagerank = defineMeasure({
	id: 'pagerank',
	of: 'stakeholder',
	unit: 'share',
	weight: 'strength',
	direction: 'followed',
	source: { cite: 'Page, Brin, Motwani & Winograd 1999' },
	compute: (network) => network.once(measurePagerank)
});
