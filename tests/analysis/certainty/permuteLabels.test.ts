import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testGroups } from '#lib/analysis/certainty/permuteLabels.ts';
import { borderChance, comparePairs } from '#lib/analysis/groups.ts';
import { createNetwork, type Network } from '#lib/analysis/kernels/Network.ts';
import { finish } from '#lib/analysis/steps.ts';
import { createRandom } from '#lib/base/random.ts';
import { caseGraph, numbered, type CaseTie } from '../../support/caseGraph.ts';
import { referenceCases } from '../../support/referenceCases.ts';

const { graph, groupOf } = referenceCases['karate']!;
const karate = createNetwork(graph, { groupOf });
const test = (network: Network, seed = 1, runs?: number) =>
	finish(testGroups(network, createRandom(seed), runs))!;

describe('the permutation test of groups', () => {
	it('knows the karate club: an E-I index of -0.7179 where chance gives 0.0303', () => {
		const { eiIndex, exact, runs } = test(karate);
		expect(exact).toBe(false);
		expect(eiIndex!.observed).toBeCloseTo(-0.7179, 4);
		expect(eiIndex!.mean).toBeCloseTo(0.0303, 1);
		expect(eiIndex!.deviation).toBeCloseTo(0.096, 1);
		expect(eiIndex).toMatchObject({ percentile: 0, p: 2 / (runs + 1) });
	});

	it('agrees with the exact moments of random labels', () => {
		const tests = test(karate, 3, 20_000);
		const { eiIndexExpected, eiIndexZ } = borderChance(karate);
		const { observed, mean, deviation } = tests.eiIndex!;
		expect(eiIndexExpected).toBeCloseTo(0.0303, 4);
		expect(Math.abs(mean - eiIndexExpected!)).toBeLessThan(0.003);
		expect((observed - mean) / deviation / eiIndexZ!).toBeCloseTo(1, 1);
		for (const [i, { expected, z, ties }] of comparePairs(karate).entries()) {
			const [g, h] = [
				[0, 0],
				[0, 1],
				[1, 1]
			][i] as [number, number];
			const pair = tests.between(g, h)!;
			expect(Math.abs(pair.mean / expected - 1)).toBeLessThan(0.02);
			expect((ties - pair.mean) / pair.deviation / z!).toBeCloseTo(1, 1);
		}
	});

	it('finds the same in all three figures of the whole, and in each border', () => {
		const { modularity, groupAssortativity, border } = test(karate);
		expect(modularity!.observed).toBeCloseTo(0.3582, 4);
		expect(groupAssortativity!.observed).toBeCloseTo(0.7175, 4);
		for (const { percentile, p } of [modularity!, groupAssortativity!]) {
			expect(percentile).toBe(1);
			expect(p).toBeLessThan(0.01);
		}
		expect(border(0)!.q).toBeLessThan(0.01);
		expect(border(1)!.q).toBeLessThan(0.01);
	});

	it('rates several tests together: no rate lies below its own p', () => {
		const { between } = test(karate);
		for (const [g, h] of [
			[0, 0],
			[0, 1],
			[1, 1]
		] as const) {
			expect(between(g, h)!.q).toBeGreaterThanOrEqual(between(g, h)!.p);
			expect(between(h, g)).toEqual(between(g, h));
		}
	});

	it('comes out the same for the same seed', () => {
		const [one, same, other] = [test(karate, 4), test(karate, 4), test(karate, 5)];
		expect(same.eiIndex).toEqual(one.eiIndex);
		expect(other.eiIndex).not.toEqual(one.eiIndex);
	});

	it('leaves groups of fewer than five out, and says nothing without ties or groups', () => {
		const small = createNetwork(graph, { groupOf: (id) => (Number(id) < 4 ? 'few' : 'many') });
		const { between, border } = test(small, 1, 100);
		expect([between(0, 0), between(0, 1), border(0)]).toEqual([undefined, undefined, undefined]);
		expect(between(1, 1)!.q).toBeLessThanOrEqual(1);
		expect(test(createNetwork(graph))).toBeUndefined();
		expect(test(createNetwork(caseGraph(numbered(4), []), { groupOf: () => 'a' }))).toBeUndefined();
	});
});

describe('few labellings', () => {
	/** Every way of choosing five of ten for the first group, by brute force. */
	function slowP(network: Network): { p: number; mean: number } {
		const ties: [number, number][] = [];
		const { offsets, targets } = network.undirected;
		for (let v = 0; v < network.n; v++)
			for (let j = offsets[v]!; j < offsets[v + 1]!; j++) if (targets[j]! > v) ties.push([v, targets[j]!]);
		const across = (inFirst: (v: number) => boolean) =>
			ties.filter(([a, b]) => inFirst(a) !== inFirst(b)).length;
		const drawn = Array.from({ length: 1 << 10 }, (_, bits) => bits)
			.filter((bits) => numbered(10).filter((_, v) => (bits >> v) & 1).length === 5)
			.map((bits) => across((v) => ((bits >> v) & 1) === 1));
		const observed = across((v) => network.groups!.member[v] === 0);
		const share = (fits: (x: number) => boolean) => drawn.filter(fits).length / drawn.length;
		const p = Math.min(
			1,
			2 *
				Math.min(
					share((x) => x <= observed),
					share((x) => x >= observed)
				)
		);
		return { p, mean: drawn.reduce((sum, x) => sum + x, 0) / drawn.length };
	}

	it('are all looked at', () => {
		const ten = fc.record({ ties: fc.integer({ min: 1, max: 25 }), seed: fc.nat() });
		fc.assert(
			fc.property(ten, ({ ties, seed }) => {
				const random = createRandom(seed);
				const node = () => String(Math.floor(random() * 10));
				const graph = caseGraph(
					numbered(10),
					Array.from({ length: ties }, (): CaseTie => [node(), node()])
				);
				const network = createNetwork(graph, { groupOf: (id) => (Number(id) % 2 ? 'odd' : 'even') });
				if (network.ties === 0) return;
				const tests = test(network);
				const slow = slowP(network);
				expect(tests).toMatchObject({ exact: true, runs: 252 });
				expect(tests.eiIndex!.p).toBeCloseTo(slow.p, 12);
				expect(tests.between(0, 1)!.p).toBeCloseTo(slow.p, 12);
				expect(tests.between(0, 1)!.mean).toBeCloseTo(slow.mean, 9);
			}),
			{ numRuns: 25 }
		);
	});
});
