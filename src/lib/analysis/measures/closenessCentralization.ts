import { examineConnectivity } from '../kernels/connectivity.ts';
import { undirectedDistances } from '../kernels/stepDistances.ts';
import { centralize } from './centralize.ts';
import { toCloseness } from './closeness.ts';
import { defineMeasure } from './measure.ts';

/**
 * Freeman centralisation of closeness, against the star: (n-1)(n-2)/(2n-3). Undirected and unweighted.
 * Undefined for a network in several parts: tools disagree there because it means nothing.
 */
export const closenessCentralization = defineMeasure({
	id: 'closenessCentralization',
	of: 'network',
	unit: 'share',
	weight: 'ignored',
	direction: 'ignored',
	source: { cite: 'Freeman 1979', doi: '10.1016/0378-8733(78)90021-7' },
	compute: (network) => {
		const { n } = network;
		if (n < 3 || network.once(examineConnectivity).componentSizes.length > 1) return undefined;
		return centralize(toCloseness(network.once(undirectedDistances), n), ((n - 1) * (n - 2)) / (2 * n - 3));
	}
});
