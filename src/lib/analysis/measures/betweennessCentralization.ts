import { undirectedBetweenness } from '../kernels/paths.ts';
import { centralize } from './centralize.ts';
import { defineMeasure } from './measure.ts';

/** Freeman centralisation of betweenness, against the star: (n-1)²(n-2)/2. Undirected and unweighted. */
export const betweennessCentralization = defineMeasure({
	id: 'betweennessCentralization',
	of: 'network',
	unit: 'share',
	weight: 'ignored',
	direction: 'ignored',
	source: { cite: 'Freeman 1979', doi: '10.1016/0378-8733(78)90021-7' },
	compute: (network) => {
		const { n } = network;
		if (n < 3) return undefined;
		return centralize(network.once(undirectedBetweenness), ((n - 1) ** 2 * (n - 2)) / 2);
	}
});
