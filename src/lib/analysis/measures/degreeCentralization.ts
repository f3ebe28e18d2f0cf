import { centralize } from './centralize.ts';
import { degree } from './degree.ts';
import { defineMeasure } from './measure.ts';

/** Freeman centralisation of degree, against the star without loops: (n-1)(n-2). Undirected. */
export const degreeCentralization = defineMeasure({
	id: 'degreeCentralization',
	of: 'network',
	unit: 'share',
	weight: 'ignored',
	direction: 'ignored',
	source: { cite: 'Freeman 1979', doi: '10.1016/0378-8733(78)90021-7' },
	compute: (network) => centralize(degree.compute(network), (network.n - 1) * (network.n - 2))
});
