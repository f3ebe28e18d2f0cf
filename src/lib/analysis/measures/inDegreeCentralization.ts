import { centralize } from './centralize.ts';
import { inDegree } from './inDegree.ts';
import { defineMeasure } from './measure.ts';

/** Freeman centralisation of in-degree, against the directed star without loops: (n-1)². */
export const inDegreeCentralization = defineMeasure({
	id: 'inDegreeCentralization',
	of: 'network',
	unit: 'share',
	weight: 'ignored',
	direction: 'required',
	source: { cite: 'Freeman 1979', doi: '10.1016/0378-8733(78)90021-7' },
	compute: (network) => centralize(inDegree.compute(network), (network.n - 1) ** 2)
});
