import { measureLocalStructure } from '../kernels/localStructure.ts';
import { defineMeasure } from './measure.ts';

/**
 * Burt's constraint on binary ties: sum over contacts j of (p_ij + sum_q p_iq p_qj)², p_ij = 1/degree(i).
 * Undefined without contacts. Own computation; graphology has none.
 */
export const constraint = defineMeasure({
	id: 'constraint',
	of: 'stakeholder',
	lowestFirst: true,
	unit: 'score',
	weight: 'ignored',
	direction: 'ignored',
	source: { cite: 'Burt 1992, ch. 2' },
	compute: (network) => network.once(measureLocalStructure).constraint
});
