import { strongConstraint } from '../kernels/dyadicConstraint.ts';
import { defineMeasure } from './measure.ts';

/** Burt's effective size on tie strengths: contacts less the share of each that the others repeat. */
export const effectiveSizeWeighted = defineMeasure({
	id: 'effectiveSizeWeighted',
	of: 'stakeholder',
	unit: 'count',
	weight: 'always',
	direction: 'ignored',
	source: { cite: 'Burt 1992, ch. 2' },
	compute: (network) => strongConstraint(network).effectiveSize
});
