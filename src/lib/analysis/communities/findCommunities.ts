import type { Id } from '#lib/base/ids.ts';
import type { Random } from '#lib/base/random.ts';
import type { Network } from '../kernels/Network.ts';
import type { Steps } from '../steps.ts';
import { findLeiden } from './leiden.ts';
import { findLouvain } from './louvain.ts';
import { rewire } from './rewire.ts';
import { modularityOf, renumber, toWeightedGraph, type WeightedGraph } from './WeightedGraph.ts';

export const communityMethods = { leiden: findLeiden, louvain: findLouvain } as const;
export type CommunityMethod = keyof typeof communityMethods;

export interface CommunityOptions {
	readonly random: Random;
	/** Leiden unless told. */
	readonly method?: CommunityMethod;
	/** Above 1 more and smaller communities, below 1 fewer and larger ones. */
	readonly resolution?: number;
	/** Runs from different starts; 100 unless told. */
	readonly runs?: number;
	/** Random networks with the same degrees to compare with; 20 unless told, 0 for none. */
	readonly rewired?: number;
}

/** Communities found in the ties: more ties inside than out. Nobody chose them. */
export interface Communities {
	/** Largest first; of equal ones the one with the earlier member. Members in the network's order. */
	readonly communities: readonly (readonly Id[])[];
	readonly modularity: number;
	/** Share of the runs in which it sat with the same others, averaged over these; 1 for one alone. */
	readonly stability: ReadonlyMap<Id, number>;
	/** Who often falls elsewhere: stability below `UNSTABLE`. */
	readonly unstable: readonly Id[];
	/** Modularity found in random networks with the same degrees, and how far above it this one lies. */
	readonly chance: { readonly mean: number; readonly z: number | undefined } | undefined;
}

export const UNSTABLE = 0.75;

/**
 * The partition with the highest modularity over many seeded runs, with how stable each member is in all of
 * them (in the spirit of Lancichinetti & Fortunato 2012): nearly equal partitions can differ much (Good, de
 * Montjoye & Clauset 2010). Compared with rewired networks, because sparse ones always seem to have
 * communities. O(runs · m log n).
 */
export function* findCommunities(network: Network, options: CommunityOptions): Steps<Communities> {
	const { random, method = 'leiden', resolution = 1, runs = 100, rewired = 20 } = options;
	const graph = toWeightedGraph(network);
	const find = (of: WeightedGraph) => communityMethods[method](of, random, resolution);
	const found: Int32Array[] = [];
	let best = new Int32Array(network.n);
	let modularity = -Infinity;
	for (let run = 0; run < runs; run++) {
		const member = find(graph);
		const quality = modularityOf(graph, member, resolution);
		found.push(member);
		if (quality > modularity + 1e-12) [best, modularity] = [Int32Array.from(member), quality];
		yield (run + 1) / (runs + rewired);
	}
	const sample: number[] = [];
	for (let run = 0; run < rewired && network.ties > 0; run++) {
		const other = toWeightedGraph({ ...shape(network), undirected: rewire(network.undirected, random) });
		sample.push(modularityOf(other, find(other), resolution));
		yield (runs + run + 1) / (runs + rewired);
	}
	const shares = stabilityOf(best, found);
	return {
		communities: listCommunities(network.ids, best),
		modularity,
		stability: new Map(network.ids.map((id, v) => [id, shares[v]!])),
		unstable: network.ids.filter((_, v) => shares[v]! < UNSTABLE),
		chance: sample.length > 0 ? compare(modularityUnweighted(network, best, resolution), sample) : undefined
	};
}

/** Rewired networks have no strengths, so both sides of the comparison are counted in ties. */
function modularityUnweighted(network: Network, member: Int32Array, resolution: number): number {
	return modularityOf(
		toWeightedGraph({ ...shape(network), undirected: network.undirected }),
		member,
		resolution
	);
}

function shape(network: Network) {
	return { n: network.n, weighted: false } as const;
}

function compare(value: number, sample: readonly number[]) {
	const mean = sample.reduce((sum, x) => sum + x, 0) / sample.length;
	const variance = sample.reduce((sum, x) => sum + (x - mean) ** 2, 0) / Math.max(1, sample.length - 1);
	return { mean, z: variance > 1e-18 ? (value - mean) / Math.sqrt(variance) : undefined };
}

/** For each node: over all runs, the mean share of its community mates that it is with. */
function stabilityOf(best: Int32Array, found: readonly Int32Array[]): Float64Array {
	const count = renumber(best);
	const sizes = new Int32Array(count);
	for (const c of best) sizes[c]!++;
	const shares = new Float64Array(best.length);
	for (const member of found) {
		const together = new Map<number, number>();
		const keyOf = (v: number) => best[v]! * best.length + member[v]!;
		for (let v = 0; v < best.length; v++) together.set(keyOf(v), (together.get(keyOf(v)) ?? 0) + 1);
		for (let v = 0; v < best.length; v++) {
			const mates = sizes[best[v]!]! - 1;
			shares[v]! += mates === 0 ? 1 : (together.get(keyOf(v))! - 1) / mates;
		}
	}
	return shares.map((sum) => sum / found.length);
}

function listCommunities(ids: readonly Id[], member: Int32Array): Id[][] {
	const lists: Id[][] = [];
	ids.forEach((id, v) => (lists[member[v]!] ??= []).push(id));
	return lists.sort((a, b) => b.length - a.length);
}
