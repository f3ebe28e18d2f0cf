import { measureLocalEfficiency } from '../kernels/localEfficiency.ts';
import { defineMeasure } from './measure.ts';

/**
 * Mean over all stakeholders of the mean of 1/distance between their contacts when only these contacts may
 * pass on: how well they would still hear of one another without the one between them. Own computation.
 */
export const localEfficiency = defineMeasure({
	id: 'localEfficiency',
	of: 'network',
	unit: 'score',
	weight: 'ignored',
	direction: 'ignored',
	source: { cite: 'Latora & Marchiori 2001', doi: '10.1103/PhysRevLett.87.198701' },
	compute: ({ n, undirected }) =>
		n === 0 ? undefined : measureLocalEfficiency(undirected).reduce((sum, value) => sum + value, 0) / n
});
