import { degreeOf } from '../kernels/Csr.ts';
import { defineMeasure } from './measure.ts';

/** Distinct others with a tie in either direction; loops and repetitions do not count. Own count. */
export const degree = defineMeasure({
	id: 'degree',
	of: 'stakeholder',
	unit: 'count',
	weight: 'ignored',
	direction: 'ignored',
	source: { cite: 'Freeman 1979', doi: '10.1016/0378-8733(78)90021-7' },
	compute: ({ n, undirected }) => Float64Array.from({ length: n }, (_, v) => degreeOf(undirected, v))
});
