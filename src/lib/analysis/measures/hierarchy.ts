import { measureHierarchy } from '../kernels/localStructure.ts';
import { defineMeasure } from './measure.ts';

/**
 * Whether the constraint on a stakeholder comes from one contact (1) or evenly from all (0), on binary ties.
 * Undefined below two contacts.
 */
export const hierarchy = defineMeasure({
	id: 'hierarchy',
	of: 'stakeholder',
	unit: 'score',
	weight: 'ignored',
	direction: 'ignored',
	source: { cite: 'Burt 1992, p. 71' },
	compute: (network) => network.once(measureHierarchy)
});
