import { strongConstraint } from '../kernels/dyadicConstraint.ts';
import { defineMeasure } from './measure.ts';

/** Burt's constraint on tie strengths: p_ij is the share of i's strength, both directions added, given to j. */
export const constraintWeighted = defineMeasure({
	id: 'constraintWeighted',
	of: 'stakeholder',
	lowestFirst: true,
	unit: 'score',
	weight: 'always',
	direction: 'ignored',
	source: { cite: 'Burt 1992, ch. 2' },
	compute: (network) => strongConstraint(network).constraint
});
