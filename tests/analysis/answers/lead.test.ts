import { describe, expect, it } from 'vitest';
import { createRandom } from '#lib/base/random.ts';
import { ask } from '#lib/analysis/answers/index.ts';
import { exactly } from '#lib/analysis/answers/lead/judging.ts';
import { rerun } from '#lib/analysis/answers/lead/reruns.ts';
import { hasSharedNetworks } from '../../support/sharedNetworks.ts';
import { clique, kite, readExample, readShared, sketch, star } from './maps.ts';

const lead = (map: ReturnType<typeof sketch>, parameters = {}) => ask('lead', map, parameters, { seed: 1 });
const codesOf = ({ findings }: ReturnType<typeof lead>) => findings.map(({ code }) => code);

describe('lead', () => {
	it('puts the centre of a star first, and is sure of it', () => {
		const { ranking, summary } = lead(sketch(star(12)));
		expect(ranking![0]).toMatchObject({
			id: 'centre',
			rank: 1,
			firstIn: { count: 10_000, of: 10_000 },
			rankBand: [1, 1]
		});
		expect(ranking![0]!.certainty!.word).toBe('solid');
		// Nothing but ties is on record, and the answer says so first.
		expect(summary.values!['first']).toMatchObject({ key: 'answer.lead.summary.only.position' });
		expect(summary.values!['second']).toMatchObject({ key: 'answer.lead.summary.solid' });
	});

	it('puts those between others before the one with most ties on the kite', () => {
		const { ranking } = lead(sketch(kite));
		expect(
			ranking!
				.slice(0, 3)
				.map(({ id }) => id)
				.sort()
		).toEqual(['5', '6', '7']);
	});

	it('does not choose between the two ends of a bridge', () => {
		const [a, b] = [clique('a', 6), clique('b', 6)];
		const answer = lead(
			sketch({ stakeholders: [...a.ids, ...b.ids], ties: [...a.ties, ...b.ties, ['a1', 'b1']] })
		);
		expect(answer.ranking).toBeUndefined();
		expect(answer.unavailable!.key).toBe('answer.lead.unavailable.together');
		expect(
			answer.findings.filter(({ code }) => code === 'lead.together').map(({ about }) => about[0])
		).toEqual(['a1', 'b1']);
		expect(codesOf(answer)).toContain('lead.ask');
	});

	it('gives no order for fewer than ten, but what is on record', () => {
		const answer = lead(sketch(star(8)));
		expect(answer.ranking).toBeUndefined();
		expect(answer.unavailable!.key).toBe('answer.lead.unavailable.few');
		expect(answer.tables[0]!.rows).toHaveLength(9);
	});

	it('says what a bare graph could not tell', () => {
		const { caveats } = lead(sketch(star(12)));
		const untold = caveats.find(({ key }) => key === 'answer.lead.caveat.untold')!;
		expect(untold.values!['grounds']).toHaveLength(7);
	});

	it('reads no attribute of an import', () => {
		const { stakeholders, ties } = star(12);
		const labelled = stakeholders.map((id) => ({
			id,
			attributes: [{ name: 'lead_agency', value: id === 'o3' ? 1 : 0 }]
		}));
		expect(lead(sketch({ stakeholders: labelled, ties }))).toEqual(lead(sketch({ stakeholders, ties })));
	});

	it('ranks a rights holder only where it agreed, and names it apart otherwise', () => {
		const { stakeholders, ties } = star(12);
		const withNation = (agreedToRanking: boolean) =>
			sketch({
				stakeholders: stakeholders.map((id) =>
					id === 'centre' ? { id, kind: 'indigenousGovernment', agreedToRanking } : { id }
				),
				ties
			});
		const apart = lead(withNation(false)).findings.find(({ code }) => code === 'lead.rightsHolders');
		expect(apart!.about).toEqual(['centre']);
		expect(lead(withNation(true)).ranking![0]!.id).toBe('centre');
	});

	it('puts nobody in an order where most of a map is Indigenous', () => {
		const nations = clique('n', 7).ids.map((id) => ({ id, kind: 'indigenousOrganization' as const }));
		const answer = lead(
			sketch({ stakeholders: [...nations, ...clique('c', 5).ids], ties: clique('c', 5).ties })
		);
		expect(answer.unavailable!.key).toBe('answer.lead.unavailable.apart');
	});

	it('recognises a convener at arm’s length', () => {
		const map = readExample('calgary-living-labs');
		const finding = lead(map).findings.find(({ code }) => code === 'lead.armsLength')!;
		expect(finding.about).toEqual(['ced']);
	});

	it('takes an order of importance for weights, and a veto for a limit', () => {
		const map = readExample('okanagan-floods');
		const usual = lead(map);
		const ranks = usual.tables.find(({ id }) => id === 'ranks')!;
		expect(ranks.rows[0]!.slice(1).reduce((sum: number, share) => sum + Number(share), 0)).toBeCloseTo(
			100,
			-1
		);
		expect(lead(map, { order: 'convening,position' }).parameters['order']).toEqual(['convening', 'position']);
		const without = lead(map, { without: 'obwb', suppliers: 'mayNot' });
		const named = (without.ranking ?? []).map(({ id }) => id);
		expect(named).not.toContain('obwb');
		expect(() => lead(map, { order: 'beauty' })).toThrow('parameter.choice');
	});

	it('follows the weights that it is given', () => {
		const map = readExample('okanagan-floods');
		const only = (ground: string) => ({
			...Object.fromEntries(
				['position', 'convening', 'mandate', 'independence', 'trust', 'capacity'].map((id) => [id, 0])
			),
			[ground]: 1
		});
		const first = (ground: string) => lead(map, only(ground)).ranking?.[0]?.id;
		expect(first('position')).toBe('obwb');
		expect(lead(map).ranking![0]!.id).toBe('obwb');
		const mandate = lead(map, only('mandate'));
		expect(mandate.tables[0]!.columns.some(({ key }) => key === 'answer.lead.ground.position')).toBe(false);
	});
});

describe.skipIf(!hasSharedNetworks)('lead of a real programme', () => {
	it.each(['TCcnt', 'TCcoll'])('is first on %s, without reading which one it was', (name) => {
		const { ranking } = lead(readShared(name));
		expect(ranking![0]).toMatchObject({ id: 'ITPC', certainty: { word: 'solid' } });
	});
});

describe('rerun', () => {
	it('gives the acceptabilities of the closed form', () => {
		// Two grounds, uniform weights: A (1, 0), B (0, 1), C (0.6, 0.6) come first in 40, 40 and 20 of 100.
		const scores = [
			[1, 0, 0.6],
			[0, 1, 0.6]
		];
		const nobody = {
			n: 3,
			offsets: new Int32Array(4),
			targets: new Int32Array(0),
			strengths: new Float64Array(0)
		};
		const rerunIn = (order: readonly number[]) =>
			rerun(
				{
					rows: nobody,
					places: undefined,
					candidates: Int32Array.from([0, 1, 2]),
					ranges: scores.map((row) => row.map(exactly)),
					position: undefined,
					weights: [1, 1],
					order,
					reruns: 10_000,
					dropped: 0.1,
					first: 2
				},
				createRandom(3),
				() => undefined
			).ranks;
		const share = (ranks: Int32Array, candidate: number, rank: number) =>
			ranks[candidate * 3 + rank - 1]! / 10_000;
		const free = rerunIn([]);
		expect(share(free, 0, 1)).toBeCloseTo(0.4, 1);
		expect(share(free, 1, 1)).toBeCloseTo(0.4, 1);
		expect(share(free, 2, 1)).toBeCloseTo(0.2, 1);
		expect(share(free, 2, 2)).toBeCloseTo(0.8, 1);
		// The first ground counts for half at least: A is first from 0.6 on, C below, B never.
		const ordered = rerunIn([0]);
		expect(share(ordered, 0, 1)).toBeCloseTo(0.8, 1);
		expect(share(ordered, 2, 1)).toBeCloseTo(0.2, 1);
		expect(share(ordered, 1, 1)).toBe(0);
	});
});
