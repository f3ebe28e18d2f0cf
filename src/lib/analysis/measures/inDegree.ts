import { degreeOf } from '../kernels/Csr.ts';
import { defineMeasure } from './measure.ts';

/** Distinct others that name this one; an undirected tie counts as an arc each way. Own count. */
export const inDegree = defineMeasure({
	id: 'inDegree',
	of: 'stakeholder',
	unit: 'count',
	weight: 'ignored',
	direction: 'required',
	source: { cite: 'Freeman 1979', doi: '10.1016/0378-8733(78)90021-7' },
	compute: (network) => Float64Array.from({ length: network.n }, (_, v) => degreeOf(network.in, v))
});
