import { clusteringOf } from './clustering.ts';
import { defineMeasure } from './measure.ts';

/** Mean of `clustering` over all stakeholders, those with fewer than two contacts as 0. */
export const averageClustering = defineMeasure({
	id: 'averageClustering',
	of: 'network',
	unit: 'share',
	weight: 'ignored',
	direction: 'ignored',
	source: { cite: 'Watts & Strogatz 1998', doi: '10.1038/30918' },
	compute: (network) =>
		network.n === 0
			? undefined
			: network.once(clusteringOf).reduce((sum, value) => sum + value, 0) / network.n
});
