import { describe, expect, it } from 'vitest';
import { findCommunities } from '#lib/analysis/communities/findCommunities.ts';
import { findLeiden } from '#lib/analysis/communities/leiden.ts';
import { findLouvain } from '#lib/analysis/communities/louvain.ts';
import { rewire } from '#lib/analysis/communities/rewire.ts';
import { modularityOf, toWeightedGraph } from '#lib/analysis/communities/WeightedGraph.ts';
import { walk } from '#lib/analysis/kernels/connectivity.ts';
import { degreeOf, induce } from '#lib/analysis/kernels/Csr.ts';
import { createNetwork } from '#lib/analysis/kernels/Network.ts';
import { finish } from '#lib/analysis/steps.ts';
import { createRandom } from '#lib/base/random.ts';
import { caseGraph, numbered, type CaseTie } from '../../support/caseGraph.ts';
import { hasSharedNetworks, readSharedNetwork, sharedNetworks } from '../../support/sharedNetworks.ts';
import { referenceCases } from '../../support/referenceCases.ts';

/** Rings of five, each tied to the next by one tie. */
function ringOfRings(count: number) {
	const ties: CaseTie[] = [];
	for (let i = 0; i < count; i++) {
		for (let a = 0; a < 5; a++) for (let b = 0; b < a; b++) ties.push([String(5 * i + a), String(5 * i + b)]);
		ties.push([String(5 * i), String((5 * i + 6) % (5 * count))]);
	}
	return createNetwork(caseGraph(numbered(5 * count), ties));
}

describe.each([
	['leiden', findLeiden],
	['louvain', findLouvain]
])('%s', (_name, find) => {
	it('finds communities that are there, the same for the same seed', () => {
		const graph = toWeightedGraph(ringOfRings(6));
		const member = find(graph, createRandom(5));
		expect(member).toEqual(Int32Array.from({ length: 30 }, (_, v) => Math.floor(v / 5)));
		expect(find(graph, createRandom(5))).toEqual(member);
	});

	it('reaches the best known modularity of the karate club, 0.4198', () => {
		const graph = toWeightedGraph(createNetwork(referenceCases['karate']!.graph));
		const best = Math.max(
			...numbered(20).map((seed) => modularityOf(graph, find(graph, createRandom(Number(seed)))))
		);
		expect(best).toBeCloseTo(0.4198, 4);
	});

	it('answers for networks with nothing to find', () => {
		for (const count of [0, 1, 5]) {
			const graph = toWeightedGraph(createNetwork(caseGraph(numbered(count), [])));
			expect(find(graph, createRandom(1))).toEqual(Int32Array.from({ length: count }, (_, v) => v));
		}
	});
});

describe.skipIf(!hasSharedNetworks).each(sharedNetworks)('%s', (name) => {
	it('has communities at least as clear as those that igraph finds, each connected', () => {
		const { graph, expected } = readSharedNetwork(name);
		const network = createNetwork(graph, { directed: false });
		const found = finish(findCommunities(network, { random: createRandom(1), runs: 20, rewired: 0 }));
		const { louvainBestOf20Modularity, leidenBestOf20Modularity } = expected.asUndirected.graph;
		const mark = Math.max(Number(louvainBestOf20Modularity), Number(leidenBestOf20Modularity));
		expect(found.modularity).toBeGreaterThan(mark - 0.002);
		const parts = found.communities.map((members) => {
			const nodes = Int32Array.from(members, (id) => network.index.get(id)!).sort();
			return walk(induce(network.undirected, nodes)).componentSizes.length;
		});
		expect(new Set(parts)).toEqual(new Set([1]));
	});
});

describe('consensus', () => {
	it('marks the member that belongs nowhere', () => {
		// Two cliques of five and one stakeholder with a tie to each.
		const ties: CaseTie[] = [
			['10', '0'],
			['10', '5']
		];
		for (const base of [0, 5])
			for (let a = 0; a < 5; a++) for (let b = 0; b < a; b++) ties.push([String(base + a), String(base + b)]);
		const network = createNetwork(caseGraph(numbered(11), ties));
		const found = finish(findCommunities(network, { random: createRandom(2), runs: 60 }));
		expect(found.communities.map((members) => members.length)).toEqual([6, 5]);
		expect(found.unstable).toEqual(['10']);
		expect(found.chance!.z).toBeGreaterThan(2);
	});

	it('finds nothing above chance in a random network', () => {
		const random = createRandom(9);
		const dense = ringOfRings(8);
		const mixed = rewire(dense.undirected, random);
		const ties: CaseTie[] = [];
		for (let v = 0; v < mixed.n; v++) {
			for (let j = mixed.offsets[v]!; j < mixed.offsets[v + 1]!; j++) {
				if (mixed.targets[j]! > v) ties.push([String(v), String(mixed.targets[j]!)]);
			}
			expect(degreeOf(mixed, v)).toBe(degreeOf(dense.undirected, v));
		}
		const found = finish(findCommunities(createNetwork(caseGraph(numbered(40), ties)), { random }));
		expect(found.chance!.z).toBeLessThan(3);
	});
});
