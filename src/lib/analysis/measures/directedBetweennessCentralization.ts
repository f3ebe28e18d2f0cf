import { directedBetweenness } from '../kernels/paths.ts';
import { centralize } from './centralize.ts';
import { defineMeasure } from './measure.ts';

/** Freeman centralisation of betweenness along the arcs, against the star tied both ways: (n-1)²(n-2). */
export const directedBetweennessCentralization = defineMeasure({
	id: 'directedBetweennessCentralization',
	of: 'network',
	unit: 'share',
	weight: 'ignored',
	direction: 'required',
	source: { cite: 'Freeman 1979', doi: '10.1016/0378-8733(78)90021-7' },
	compute: (network) => centralize(network.once(directedBetweenness), (network.n - 1) ** 2 * (network.n - 2))
});
