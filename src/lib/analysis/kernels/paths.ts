import { finish } from '../steps.ts';
import type { Betweenness } from './betweenness.ts';
import { examineConnectivity } from './connectivity.ts';
import type { Distances } from './distances.ts';
import { measureLengthPaths } from './lengthPaths.ts';
import { toLengths } from './lengths.ts';
import type { Network } from './Network.ts';
import {
	measureNodeBetweenness,
	prepareDirected,
	prepareUndirected,
	walkTies,
	type Walkable
} from './nodeBetweenness.ts';
import { inwardDistances, undirectedDistances } from './stepDistances.ts';
import type { WeightedPaths } from './weightedPaths.ts';

const weightedPaths = (network: Network): WeightedPaths => measureLengthPaths(toLengths(network.out));

const undirectedWeightedPaths = (network: Network): WeightedPaths =>
	network.directed ? measureLengthPaths(toLengths(network.undirected)) : network.once(weightedPaths);

/** Distances as asked for: along the arcs if directed, by strength if weighted; summed where they arrive. */
export const followedDistances = (network: Network): Distances =>
	network.weighted ? network.once(weightedPaths).inward : network.once(inwardDistances);

/** Distances whatever the direction, by strength if weighted. */
export const undirectedWays = (network: Network): Distances =>
	network.weighted ? network.once(undirectedWeightedPaths).inward : network.once(undirectedDistances);

/** What is left to walk of the undirected form. */
export const undirectedWalkable = (network: Network): Walkable => {
	const { component, componentSizes } = network.once(examineConnectivity);
	return prepareUndirected(network.undirected, (v) => componentSizes[component[v]!]!);
};

/** What there is to walk along the arcs. */
export const directedWalkable = (network: Network): Walkable => prepareDirected(network.out);

/** Unweighted betweenness of nodes and ties at once, whatever the direction. */
export const walkUndirected = (network: Network): Betweenness => walkTies(network.once(undirectedWalkable));

/** The same along the arcs. */
export const walkDirected = (network: Network): Betweenness => walkTies(network.once(directedWalkable));

/** Unweighted betweenness whatever the direction, each pair once. */
export const undirectedBetweenness = (network: Network): Float64Array =>
	(
		network.known(walkUndirected)?.nodes ?? finish(measureNodeBetweenness(network.once(undirectedWalkable)))
	).map(half);

/** Unweighted betweenness along the arcs, each ordered pair. */
export const directedBetweenness = (network: Network): Float64Array =>
	network.known(walkDirected)?.nodes ?? finish(measureNodeBetweenness(network.once(directedWalkable)));

/** Betweenness as asked for; ordered pairs where directed, else each pair once. */
export const followedBetweenness = (network: Network): Float64Array => {
	if (network.weighted) {
		const { betweenness } = network.once(weightedPaths);
		return network.directed ? betweenness : betweenness.map(half);
	}
	return network.once(network.directed ? directedBetweenness : undirectedBetweenness);
};

function half(value: number): number {
	return value / 2;
}
