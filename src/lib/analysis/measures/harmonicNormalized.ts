import { followedDistances } from '../kernels/paths.ts';
import { harmonic } from './harmonic.ts';
import { defineMeasure } from './measure.ts';

/** Mean of 1/distance over the others; undefined for a lone stakeholder. */
export const harmonicNormalized = defineMeasure({
	...harmonic,
	id: 'harmonicNormalized',
	compute: (network) =>
		network.once(followedDistances).harmonic.map((sum) => (network.n > 1 ? sum / (network.n - 1) : NaN))
});
