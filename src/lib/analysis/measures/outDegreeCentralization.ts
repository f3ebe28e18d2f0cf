import { centralize } from './centralize.ts';
import { outDegree } from './outDegree.ts';
import { defineMeasure } from './measure.ts';

/** Freeman centralisation of out-degree, against the directed star without loops: (n-1)². */
export const outDegreeCentralization = defineMeasure({
	id: 'outDegreeCentralization',
	of: 'network',
	unit: 'share',
	weight: 'ignored',
	direction: 'required',
	source: { cite: 'Freeman 1979', doi: '10.1016/0378-8733(78)90021-7' },
	compute: (network) => centralize(outDegree.compute(network), (network.n - 1) ** 2)
});
