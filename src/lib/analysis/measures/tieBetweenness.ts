import { listTies } from '../kernels/subnetwork.ts';
import { arcBetweenness } from '../kernels/tieBetweenness.ts';
import type { Network } from '../kernels/Network.ts';
import { defineMeasure } from './measure.ts';

/**
 * Sum over pairs of the share of their shortest paths that run along the tie, raw: a pair once where the
 * network is undirected, each ordered pair where it is directed. Own computation.
 */
export const tieBetweenness = defineMeasure({
	id: 'tieBetweenness',
	of: 'tie',
	unit: 'score',
	weight: 'distance',
	direction: 'followed',
	source: { cite: 'Girvan & Newman 2002; computed as in Brandes 2008', doi: '10.1073/pnas.122653799' },
	compute: (network) => network.once(tieBetweennessOf)
});

export function tieBetweennessOf(network: Network): Float64Array {
	const arcs = network.once(arcBetweenness);
	// An undirected tie has all ordered pairs of one direction at the place of its first end.
	const { places } = network.once(listTies);
	return new Float64Array(places.length).map((_, i) => arcs[places[i]!]!);
}
