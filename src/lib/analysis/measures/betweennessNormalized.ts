import { followedBetweenness } from '../kernels/paths.ts';
import { betweenness } from './betweenness.ts';
import { defineMeasure } from './measure.ts';

/** Betweenness as a share of the pairs of others; undefined for fewer than three stakeholders. */
export const betweennessNormalized = defineMeasure({
	...betweenness,
	id: 'betweennessNormalized',
	unit: 'share',
	compute: (network) => {
		const pairs = ((network.n - 1) * (network.n - 2)) / (network.directed ? 1 : 2);
		return network.once(followedBetweenness).map((value) => (network.n > 2 ? value / pairs : NaN));
	}
});
