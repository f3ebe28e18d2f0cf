import { strongConstraint } from '../kernels/dyadicConstraint.ts';
import { defineMeasure } from './measure.ts';

/** Burt's hierarchy on tie strengths, both directions added. Undefined below two contacts. */
export const hierarchyWeighted = defineMeasure({
	id: 'hierarchyWeighted',
	of: 'stakeholder',
	unit: 'score',
	weight: 'always',
	direction: 'ignored',
	source: { cite: 'Burt 1992, p. 71' },
	compute: (network) => strongConstraint(network).hierarchy
});
