import { describe, expect, it } from 'vitest';
import { assessMap } from '#lib/analysis/certainty/assessMap.ts';
import { createRandom } from '#lib/base/random.ts';
import { runsFor } from '#lib/analysis/certainty/defaults.ts';
import { disturb } from '#lib/analysis/certainty/disturb.ts';
import { assessRanks, type RankCertainty } from '#lib/analysis/certainty/rankCertainty.ts';
import { listUnknownPairs } from '#lib/analysis/certainty/unknownPairs.ts';
import { createNetwork } from '#lib/analysis/kernels/Network.ts';
import { articulation } from '#lib/analysis/measures/articulation.ts';
import { betweenness } from '#lib/analysis/measures/betweenness.ts';
import { constraint } from '#lib/analysis/measures/constraint.ts';
import { degree } from '#lib/analysis/measures/degree.ts';
import { weightedDegree } from '#lib/analysis/measures/weightedDegree.ts';
import { finish } from '#lib/analysis/steps.ts';
import { caseGraph, numbered, type CaseTie } from '../../support/caseGraph.ts';
import { sketch } from '../answers/maps.ts';
import { referenceCases } from '../../support/referenceCases.ts';

const florentine = createNetwork(referenceCases['florentine']!.graph);
const star = createNetwork(
	caseGraph(
		numbered(20),
		numbered(20)
			.slice(1)
			.map((b): CaseTie => ['0', b])
	)
);
const assess = (network = florentine, options: Partial<Parameters<typeof assessRanks>[2]> = {}) =>
	finish(
		assessRanks(network, [degree, betweenness, constraint, articulation], { seed: 1, runs: 100, ...options })
	);
const of = (found: ReadonlyMap<string, RankCertainty>, id: string) => found.get(id)!;

describe('how sure a ranking is', () => {
	it('looks at 5, 10 and 20 % of the ties and of the stakeholders, and at those who seldom answer', () => {
		const { missing } = of(assess(), 'degree');
		expect(missing.map(({ kind, share }) => [kind, share])).toEqual([
			['ties', 0.05],
			['ties', 0.1],
			['ties', 0.2],
			['stakeholders', 0.05],
			['stakeholders', 0.1],
			['stakeholders', 0.2],
			['silent', 0.1]
		]);
		for (const { topStays } of missing) expect(topStays).toBeGreaterThan(0.7);
	});

	it('is sure of the centre of a star, and says how often', () => {
		const centre = of(assess(star), 'betweenness').stakeholders.get('0')!;
		expect(centre).toMatchObject({ rank: 1, band: [1, 1], certainty: { word: 'solid', share: 1 } });
	});

	it('holds the recorded rank within every band, and bands within what is ranked', () => {
		for (const { stakeholders, ranked } of assess().values()) {
			for (const { rank, band } of stakeholders.values()) {
				expect(band[0]).toBeLessThanOrEqual(rank);
				expect(band[1]).toBeGreaterThanOrEqual(rank);
				expect(band[0]).toBeGreaterThanOrEqual(1);
				expect(band[1]).toBeLessThanOrEqual(ranked);
			}
		}
	});

	it('puts the least constrained first', () => {
		expect(of(assess(), 'constraint').stakeholders.get('Medici')!.rank).toBe(1);
	});

	it('does not move a place because somebody ahead is missing', () => {
		// In a star all others share the second place, whoever of them is lost.
		const { stakeholders, missing } = of(assess(star), 'degree');
		expect(stakeholders.get('7')!.bands.slice(3, 6)).toEqual([
			[2, 2],
			[2, 2],
			[2, 2]
		]);
		expect(missing.slice(3, 6).map(({ topStays }) => topStays)).toEqual([1, 1, 1]);
	});

	it('looks at one group missing, each in turn, but not at one that is most of the map', () => {
		// 0 is first by eleven ties, all within its own group and with b; 20 by ten of its own.
		const spokes = (centre: string, from: number, to: number) =>
			numbered(to)
				.slice(from)
				.map((b): CaseTie => [centre, b]);
		const graph = caseGraph(numbered(31), [...spokes('0', 1, 12), ...spokes('20', 21, 31)]);
		const groupOf = (id: string) => (Number(id) < 6 ? 'a' : Number(id) < 12 ? 'b' : 'c');
		const network = createNetwork(graph, { groupOf });
		const { missing, stakeholders } = of(assess(network, { runs: 10 }), 'degree');
		// c holds 19 of 31. Without a, 0 is not there; without b, 0 has five ties left and 20 is ahead.
		expect(missing[6]).toMatchObject({ kind: 'group', share: null, runs: 2, topStays: 0 });
		expect(stakeholders.get('0')).toMatchObject({ rank: 1, band: [1, 2] });
		expect(of(assess(), 'degree').missing).toHaveLength(7);
	});

	it('takes those with few contacts for likelier to be silent', () => {
		const random = createRandom(1);
		const holdsCentre = (kind: 'silent' | 'stakeholders') =>
			numbered(200).filter((_, run) => disturb(star, { kind, share: 0.1 }, random, run).index.has('0'))
				.length;
		// Two of twenty go: at random the centre is one of them in ten of a hundred, by its contacts in one or so.
		expect(holdsCentre('stakeholders')).toBeLessThan(190);
		expect(holdsCentre('silent')).toBeGreaterThan(194);
	});

	it('draws a thousand networks, and fewer where that would take long', () => {
		expect([runsFor(40), runsFor(100), runsFor(200)]).toEqual([1000, 1000, 200]);
	});

	it('lets the second move by one place and the fortieth by eight', () => {
		const path = caseGraph(
			numbered(60),
			numbered(60)
				.slice(1)
				.map((b, i): CaseTie => [String(i), b, 60 - i])
		);
		const found = finish(assessRanks(createNetwork(path), [weightedDegree], { seed: 1, runs: 2 }));
		const tolerances = new Map(
			[...of(found, 'weightedDegree').stakeholders.values()].map(({ rank, tolerance }) => [rank, tolerance])
		);
		expect([tolerances.get(2), tolerances.get(40)]).toEqual([1, 8]);
	});

	it('leaves out of the order who may not be ranked, and counts their ties all the same', () => {
		const { stakeholders, ranked } = of(
			assess(florentine, { ranked: (id) => id !== 'Medici' }),
			'betweenness'
		);
		expect(ranked).toBe(14);
		expect(stakeholders.has('Medici')).toBe(false);
		expect(stakeholders.get('Guadagni')!.rank).toBe(1);
	});

	it('comes out the same for the same seed', () => {
		expect(assess(florentine, { runs: 20 })).toEqual(assess(florentine, { runs: 20 }));
		expect(assess(florentine, { runs: 20, seed: 2 })).not.toEqual(assess(florentine, { runs: 20 }));
	});

	it('is refused for fewer than ten, for a measure that ranks nobody and without ties', () => {
		expect([...assess().keys()]).toEqual(['degree', 'betweenness', 'constraint']);
		expect(assess(createNetwork(caseGraph(numbered(9), [['0', '1']]))).size).toBe(0);
		expect(assess(createNetwork(caseGraph(numbered(12), []))).size).toBe(0);
	});
});

describe('unknown pairs', () => {
	const pairs = numbered(20)
		.slice(2)
		.map((b) => ['1', b] as const);

	it('are filled with nothing, as known ones are tied, and with ties', () => {
		const { missing, stakeholders } = of(assess(star, { unknown: pairs, runs: 40 }), 'degree');
		expect(missing.slice(6, 9).map(({ share }) => share)).toEqual([0, null, 1]);
		const bands = stakeholders.get('1')!.bands;
		expect(bands[6]).toEqual([2, 2]);
		expect(bands[8]).toEqual([1, 1]);
		expect(stakeholders.get('1')!.band[0]).toBe(1);
	});

	it('are as often tied as known ones of the same two groups', () => {
		// Everybody of the one group works with everybody there whom they were asked about.
		const ties = numbered(10).flatMap((a, i) =>
			numbered(10)
				.slice(i + 1, 9)
				.map((b): CaseTie => [a, b])
		);
		const graph = caseGraph(numbered(20), ties);
		const network = createNetwork(graph, { groupOf: (id) => (Number(id) < 10 ? 'a' : 'b') });
		const within = numbered(9).map((a) => [a, '9'] as const);
		const apart = numbered(20)
			.slice(11)
			.map((b) => ['10', b] as const);
		const { stakeholders } = of(assess(network, { unknown: [...within, ...apart], runs: 20 }), 'degree');
		// Six with some taken, one with either group missing, then the pairs: none, as known ones, all.
		expect(stakeholders.get('9')!.bands[8]).toEqual([1, 1]);
		expect(stakeholders.get('10')!.bands[8]![0]).toBeGreaterThan(10);
	});
});

describe('the list of unknown pairs', () => {
	const stakeholders = numbered(4);

	it('is empty where most are unknown, and says how many there are', () => {
		expect(listUnknownPairs(sketch({ stakeholders, ties: [['0', '1']] }))).toEqual({
			count: 5,
			of: 6,
			pairs: []
		});
	});

	it('holds what is neither tied nor known to be untied', () => {
		const map = sketch({
			stakeholders,
			ties: [
				['0', '1'],
				['1', '0'],
				['2', '3']
			],
			absences: [
				['0', '2'],
				['3', '1']
			]
		});
		const pairs = [
			['0', '3'],
			['1', '2']
		];
		expect(listUnknownPairs(map)).toEqual({ count: 2, of: 6, pairs });
	});
});

describe('a map', () => {
	const many = numbered(14);
	const map = sketch({
		stakeholders: many.map((id) => (id === '0' ? { id, kind: 'indigenousGovernment' } : id)),
		ties: many.slice(1).map((b) => ['0', b])
	});
	const ask = (measures: string[], asked = map) => finish(assessMap(asked, { measures, seed: 1, runs: 10 }));

	it('ranks no Indigenous government that has not agreed to it', () => {
		expect(ask(['degree']).rankings.get('degree')!.stakeholders.has('0')).toBe(false);
		const agreed = sketch({
			stakeholders: many.map((id) => ({ id, kind: 'indigenousGovernment' as const, agreedToRanking: true })),
			ties: many.slice(1).map((b) => ['0', b])
		});
		expect(ask(['degree'], agreed).rankings.get('degree')!.stakeholders.get('0')!.rank).toBe(1);
	});

	it('says how many pairs are unknown, and gives nothing where it must be silent', () => {
		expect(ask(['degree']).unknown).toEqual({ count: 78, of: 91, filled: false });
		const small = sketch({ stakeholders: numbered(4), ties: [['0', '1']] });
		expect([...ask(['degree'], small).rankings]).toEqual([['degree', null]]);
	});

	it.each([
		['density', 'measure.notOfStakeholders'],
		['articulation', 'measure.withoutOrder'],
		['fame', 'measure.unknown']
	])('refuses to rank by %s', (id, code) => {
		expect(() => ask([id])).toThrow(code);
	});
});
