import { defineMeasure } from './measure.ts';
import { sumStrengths } from './strengths.ts';

/** Sum of the strengths of the arcs that come out; parallel arcs added. Own sum. */
export const outStrength = defineMeasure({
	id: 'outStrength',
	of: 'stakeholder',
	unit: 'strength',
	weight: 'always',
	direction: 'required',
	source: { cite: 'Barrat et al. 2004', doi: '10.1073/pnas.0400087101' },
	compute: (network) => sumStrengths(network.out)
});
