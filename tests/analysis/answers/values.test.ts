import { describe, expect, it } from 'vitest';
import { ask } from '#lib/analysis/answers/index.ts';
import type { Indicator, Reading, Value, ValueRating } from '#lib/model/records.ts';
import { fromDocument, toDocument } from '#lib/model/StakeholderMap.ts';
import { clique, sketch, type Sketch } from './maps.ts';

interface Guided extends Sketch {
	readonly values?: readonly Value[];
	readonly valueRatings?: readonly ValueRating[];
	readonly indicators?: readonly Indicator[];
	readonly readings?: readonly Reading[];
}
const guided = ({ values = [], valueRatings = [], indicators = [], readings = [], ...drawing }: Guided) =>
	fromDocument({ ...toDocument(sketch(drawing)), values, valueRatings, indicators, readings });
const answerTo = (question: string, drawing: Guided) => ask(question, guided(drawing), {}, { seed: 1 });
const codes = (answer: ReturnType<typeof answerTo>) => answer.findings.map(({ code }) => code);

const value = (id: string): Value => ({ id, name: id });
const rate = (
	stakeholder: string,
	of: string,
	rating?: number,
	more: Partial<ValueRating> = {}
): ValueRating => ({
	id: `${stakeholder}-${of}`,
	stakeholder,
	value: of,
	...(rating === undefined ? {} : { rating }),
	...more
});

describe('values', () => {
	const { ids } = clique('m', 6);

	it('tells whether those with ties see values more alike than the rest, and how alike a coalition does', () => {
		const [left, right] = [clique('l', 4), clique('r', 4)];
		const valueRatings = [...left.ids, ...right.ids].flatMap((id) =>
			['equity', 'trust'].map((of) => rate(id, of, id.startsWith('l') ? 5 : 1))
		);
		const answer = answerTo('values', {
			stakeholders: [...left.ids, ...right.ids],
			ties: [...left.ties, ...right.ties],
			values: [value('equity'), value('trust')],
			valueRatings,
			projects: ['both', 'left'],
			parts: [
				...[...left.ids, ...right.ids].map((id) => ['both', id, 'partner'] as const),
				...left.ids.map((id) => ['left', id, 'partner'] as const)
			]
		});
		const found = answer.findings.find(({ code }) => code === 'values.alignment');
		expect(found?.title.key).toBe('answer.values.alignment.alike');
		expect(found?.why.values).toMatchObject({ tied: 1, untied: 0, count: 12 });
		const rows = answer.tables.find(({ id }) => id === 'coalitions')?.rows;
		// Of 28 pairs in both, 12 are wholly alike and 16 wholly apart.
		expect(rows).toEqual([
			['left', 4, 6, 1],
			['both', 8, 28, 0.43]
		]);
	});

	it('puts results at community, network and member level side by side', () => {
		const indicator = (id: string, level: Indicator['level'], more: Partial<Indicator> = {}): Indicator => ({
			id,
			name: id,
			...(level ? { level } : {}),
			...more
		});
		const answer = answerTo('impact', {
			stakeholders: ['a'],
			indicators: [
				indicator('warned', 'community', { baseline: 2, target: 10 }),
				indicator('trust', 'network', { notToBeMeasured: true })
			],
			readings: [
				{ id: '1', indicator: 'warned', at: '2026', amount: 6 },
				{ id: '2', indicator: 'trust', at: '2026-05', story: 'They called us first.' }
			]
		});
		expect(answer.tables.find(({ id }) => id === 'levels')?.rows.map((row) => row.slice(1))).toEqual([
			[1, 1, 1, 1, 0],
			[1, 0, 1, 0, 1],
			[0, 0, 0, 0, 0]
		]);
	});

	it('finds where those who rated are split, and whom they are', () => {
		const valueRatings = ids.map((id, i) => rate(id, 'equity', i < 3 ? 5 : 1));
		const answer = answerTo('values', { stakeholders: ids, values: [value('equity')], valueRatings });
		const split = answer.findings.find(({ code }) => code === 'values.split')!;
		expect(split.why.values!['agreement']).toBe(-1);
		expect(split.about).toEqual(ids);
	});

	it('measures no agreement on four ratings', () => {
		const valueRatings = ids.slice(0, 4).map((id, i) => rate(id, 'equity', i < 2 ? 5 : 1));
		const answer = answerTo('values', { stakeholders: ids, values: [value('equity')], valueRatings });
		expect(codes(answer)).not.toContain('values.split');
		expect(answer.tables[0]!.rows[0]!.at(-1)).toBeNull();
	});

	it('pairs those who hold the same values without a tie, and no Indigenous body', () => {
		const values = [value('equity'), value('trust')];
		const holding = (id: string) => values.map((of) => rate(id, of.id, 5, { published: true }));
		const answer = answerTo('values', {
			stakeholders: ['a', 'b', 'c', { id: 'nation', kind: 'indigenousGovernment' }],
			ties: [
				['a', 'c'],
				['b', 'c']
			],
			values,
			valueRatings: ['a', 'b', 'c', 'nation'].flatMap(holding)
		});
		const pairs = answer.findings.flatMap(({ pair }) => (pair ? [pair] : []));
		expect(pairs).toEqual([['a', 'b']]);
	});

	it('lets an Indigenous body speak for itself alone', () => {
		const stakeholders = [{ id: 'nation', kind: 'indigenousGovernment' as const }];
		const held = (more: Partial<ValueRating>) =>
			answerTo('values', {
				stakeholders,
				values: [value('land')],
				valueRatings: [rate('nation', 'land', undefined, more)]
			});
		expect(codes(held({ published: true }))).toContain('values.held');
		expect(held({ by: 'the city' }).unavailable!.key).toBe('answer.values.unavailable.ratings');
	});
});

describe('impact', () => {
	const whole: Indicator = {
		id: 'online',
		name: 'online',
		value: 'equity',
		owner: 'a',
		direction: 'higherIsBetter',
		baseline: 40,
		target: 80
	};
	const drawing: Guided = {
		stakeholders: ['a'],
		values: [{ ...value('equity'), principle: 'Nobody is left behind.' }]
	};

	it('finds no hole in a whole chain, and how far it came', () => {
		const readings = [
			{ id: 'r2', indicator: 'online', at: '2026', amount: 60 },
			{ id: 'r1', indicator: 'online', at: '2025', amount: 30 }
		];
		const answer = answerTo('impact', { ...drawing, indicators: [whole], readings });
		expect(codes(answer)).toEqual(['impact.moved']);
		expect(answer.findings[0]!.title.key).toBe('answer.impact.moved.nearer');
		expect(answer.summary.values).toMatchObject({ count: 1, read: 1 });
	});

	it('counts less as better where less is better', () => {
		const indicators = [{ ...whole, direction: 'lowerIsBetter' as const, baseline: 80, target: 40 }];
		const readings = [{ id: 'r', indicator: 'online', at: '2026', amount: 90 }];
		const answer = answerTo('impact', { ...drawing, indicators, readings });
		expect(answer.findings[0]!.title.key).toBe('answer.impact.moved.further');
	});

	it('names every hole of the chain', () => {
		const indicators: Indicator[] = [{ id: 'bare', name: 'bare' }];
		const answer = answerTo('impact', { stakeholders: ['a'], values: [value('equity')], indicators });
		expect(codes(answer)).toEqual([
			'impact.noValue',
			'impact.noReading',
			'impact.noBaseline',
			'impact.noTarget',
			'impact.noOwner',
			'impact.valueUnmeasured',
			'impact.noPrinciple'
		]);
	});

	it('asks no figure of what is not to be measured', () => {
		const indicators: Indicator[] = [
			{ id: 'land', name: 'land', value: 'equity', owner: 'a', notToBeMeasured: true }
		];
		const readings = [{ id: 'r', indicator: 'land', at: '2026', story: 'The elders came.' }];
		expect(codes(answerTo('impact', { ...drawing, indicators, readings }))).toEqual(['impact.stories']);
		// Nor a first story by a date: it is for those to tell whose it is.
		expect(codes(answerTo('impact', { ...drawing, indicators }))).toEqual(['impact.stories']);
	});
});
