import { followedBetweenness } from '../kernels/paths.ts';
import { defineMeasure } from './measure.ts';

/**
 * Sum over pairs of others of the share of their shortest paths that run through the stakeholder, raw: a
 * pair once where the network is undirected, each ordered pair where it is directed. Own computation;
 * graphology-metrics would read strength as distance and count paths in 32 bits, which can wrap.
 */
export const betweenness = defineMeasure({
	id: 'betweenness',
	of: 'stakeholder',
	unit: 'score',
	weight: 'distance',
	direction: 'followed',
	source: { cite: 'Freeman 1977; computed as in Brandes 2001', doi: '10.1080/0022250X.2001.9990249' },
	compute: (network) => network.once(followedBetweenness)
});
