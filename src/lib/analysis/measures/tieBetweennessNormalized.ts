import { defineMeasure } from './measure.ts';
import { tieBetweenness, tieBetweennessOf } from './tieBetweenness.ts';

/** Betweenness of the tie as a share of all pairs. */
export const tieBetweennessNormalized = defineMeasure({
	...tieBetweenness,
	id: 'tieBetweennessNormalized',
	unit: 'share',
	compute: (network) => {
		const pairs = (network.n * (network.n - 1)) / (network.directed ? 1 : 2);
		return network.once(tieBetweennessOf).map((value) => value / pairs);
	}
});
