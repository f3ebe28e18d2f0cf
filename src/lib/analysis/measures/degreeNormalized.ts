import { degree } from './degree.ts';
import { defineMeasure } from './measure.ts';

/** Degree as a share of all others; undefined for a lone stakeholder. */
export const degreeNormalized = defineMeasure({
	...degree,
	id: 'degreeNormalized',
	unit: 'share',
	compute: (network) =>
		degree.compute(network).map((value) => (network.n > 1 ? value / (network.n - 1) : NaN))
});
