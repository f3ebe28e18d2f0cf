import { measureBetweenness } from './betweenness.ts';
import { inwardDistances, undirectedDistances, type Distances } from './distances.ts';
import { toLengths } from './lengths.ts';
import type { Network } from './Network.ts';
import { measureWeightedPaths, type WeightedPaths } from './weightedPaths.ts';

const weightedPaths = (network: Network): WeightedPaths => measureWeightedPaths(toLengths(network.out));

const undirectedWeightedPaths = (network: Network): WeightedPaths =>
	network.directed ? measureWeightedPaths(toLengths(network.undirected)) : network.once(weightedPaths);

/** Distances as asked for: along the arcs if directed, by strength if weighted; summed where they arrive. */
export const followedDistances = (network: Network): Distances =>
	network.weighted ? network.once(weightedPaths).inward : network.once(inwardDistances);

/** Distances whatever the direction, by strength if weighted. */
export const undirectedWays = (network: Network): Distances =>
	network.weighted ? network.once(undirectedWeightedPaths).inward : network.once(undirectedDistances);

/** Unweighted betweenness whatever the direction, each pair once. */
export const undirectedBetweenness = (network: Network): Float64Array =>
	measureBetweenness(network.undirected).nodes.map(half);

/** Betweenness as asked for; ordered pairs where directed, else each pair once. */
export const followedBetweenness = (network: Network): Float64Array => {
	if (network.weighted) {
		const { betweenness } = network.once(weightedPaths);
		return network.directed ? betweenness : betweenness.map(half);
	}
	return network.directed ? measureBetweenness(network.out).nodes : network.once(undirectedBetweenness);
};

function half(value: number): number {
	return value / 2;
}
