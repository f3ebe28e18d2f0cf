import { defineMeasure } from './measure.ts';
import { sumStrengths } from './strengths.ts';

/** Strength: the sum of tie strengths in both directions, parallel ties added, loops left out. Own sum. */
export const weightedDegree = defineMeasure({
	id: 'weightedDegree',
	of: 'stakeholder',
	unit: 'strength',
	weight: 'always',
	direction: 'ignored',
	source: { cite: 'Barrat et al. 2004', doi: '10.1073/pnas.0400087101' },
	compute: ({ undirected }) => sumStrengths(undirected)
});
