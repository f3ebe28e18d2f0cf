import { createRandom } from '#lib/base/random.ts';
import { finish, type Steps } from '../steps.ts';
import type { Betweenness } from './betweenness.ts';
import { examineConnectivity } from './connectivity.ts';
import type { Csr } from './Csr.ts';
import type { Distances } from './distances.ts';
import { measureLengthPaths } from './lengthPaths.ts';
import { toLengths } from './lengths.ts';
import type { Network } from './Network.ts';
import {
	costOf,
	measureNodeBetweenness,
	prepareDirected,
	prepareUndirected,
	walkTies,
	type Walkable
} from './nodeBetweenness.ts';
import { sampleBetweenness, type SampledBetweenness } from './sampledBetweenness.ts';
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

/** Decides which paths are drawn where betweenness is estimated: same network, same figures. */
const SEED = 1;
/** Enough for a bound of half a hundredth of all pairs. */
const SAMPLES = 100_000;

/** A pass that may take long, as it stands before it runs. */
export interface BetweennessPass {
	/** Where its result is kept; every ordered pair of ends counts. */
	readonly pass: (network: Network) => Float64Array;
	readonly walkable: Walkable;
	readonly isSampled: boolean;
	readonly steps: () => Steps<Float64Array>;
}

/** Says how betweenness was estimated, once it was. */
export const sampling = (): SampledBetweenness | undefined => undefined;

const undirectedPass = (network: Network): BetweennessPass =>
	describePass(network, orderedUndirected, network.once(undirectedWalkable), network.undirected);

const directedPass = (network: Network): BetweennessPass =>
	describePass(network, orderedDirected, network.once(directedWalkable), network.out);

const orderedUndirected = (network: Network): Float64Array =>
	network.known(walkUndirected)?.nodes ?? finish(undirectedPass(network).steps());

const orderedDirected = (network: Network): Float64Array =>
	network.known(walkDirected)?.nodes ?? finish(directedPass(network).steps());

/** Exact as long as `network.exactUpTo` arcs and sources together allow it, else estimated. */
function describePass(
	network: Network,
	pass: BetweennessPass['pass'],
	walkable: Walkable,
	rows: Csr
): BetweennessPass {
	const isSampled = costOf(walkable) > network.exactUpTo;
	const steps = function* (): Steps<Float64Array> {
		if (!isSampled) return yield* measureNodeBetweenness(walkable);
		const entries = network.directed && rows === network.out ? network.in : rows;
		const found = yield* sampleBetweenness(rows, entries, createRandom(SEED), SAMPLES);
		network.keep(sampling, found);
		return found.shares.map((share) => share * network.n * (network.n - 1));
	};
	return { pass, walkable, isSampled, steps };
}

/** The passes over a network's betweenness that have not run yet; the figures of all measures need them. */
export function pendingPasses(network: Network): BetweennessPass[] {
	if (network.weighted) return [];
	const passes = [undirectedPass(network), ...(network.directed ? [directedPass(network)] : [])];
	return passes.filter(({ pass }) => network.known(pass) === undefined);
}

/** Unweighted betweenness whatever the direction, each pair once. */
export const undirectedBetweenness = (network: Network): Float64Array =>
	network.once(orderedUndirected).map(half);

/** Unweighted betweenness along the arcs, each ordered pair. */
export const directedBetweenness = (network: Network): Float64Array => network.once(orderedDirected);

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
