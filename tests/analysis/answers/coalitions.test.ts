import { describe, expect, it } from 'vitest';
import { ask } from '#lib/analysis/answers/index.ts';
import { chanceOfOverlap } from '#lib/analysis/answers/coalitions/chanceOfOverlap.ts';
import { clique, readExample, sketch, star, type Sketch } from './maps.ts';

const coalitions = (map: ReturnType<typeof sketch>, parameters = {}) =>
	ask('coalitions', map, parameters, { seed: 1 });
const members = (project: string, ids: readonly string[]) =>
	ids.map((id) => [project, id, 'partner'] as const);

const six = clique('m', 6).ids;
/** Six meet over the flood; four of them and a newcomer later over fire, which says that it builds on it. */
const carried: Sketch = {
	stakeholders: [...six, 'new', ...clique('x', 10).ids],
	projects: [
		{ id: 'flood', start: '2017' },
		{ id: 'fire', start: '2023', buildsOn: ['flood'] },
		{ id: 'other', start: '2020' }
	],
	parts: [
		...members('flood', six),
		...members('fire', [...six.slice(0, 4), 'new']),
		...members('other', clique('x', 10).ids),
		['fire', 'm6', 'affected']
	]
};

describe('coalitions', () => {
	it('tells what a later project inherited', () => {
		const { summary, findings } = coalitions(sketch(carried));
		expect(summary.key).toBe('answer.coalitions.summary.grew');
		expect(summary.values).toMatchObject({ name: 'flood', count: 1, returned: 4, members: 6 });
		const inherited = findings.find(({ code }) => code === 'coalitions.inherited')!;
		expect(inherited.title.values).toMatchObject({ later: 'fire', count: 4, members: 5, expected: 1.8 });
		// At least 4 of 5 out of a pool of 17 that holds 6: 0.027.
		expect(inherited.certainty!.word).toBe('fair');
		expect(findings.find(({ code }) => code === 'coalitions.left')!.about).toEqual(['m5', 'm6']);
		// Where a Nation takes part is its own to say.
		const stakeholders = carried.stakeholders.map((one) =>
			one === 'm5' ? { id: 'm5', kind: 'indigenousGovernment' as const } : one
		);
		const others = coalitions(sketch({ ...carried, stakeholders })).findings;
		expect(others.find(({ code }) => code === 'coalitions.left')!.about).toEqual(['m6']);
	});

	it('calls nothing later that began before, whatever it says it builds on', () => {
		const projects = [
			{ id: 'flood', start: '2017' },
			{ id: 'fire', start: '2016', buildsOn: ['flood'] },
			{ id: 'other', start: '2020' }
		];
		expect(coalitions(sketch({ ...carried, projects })).summary.key).toBe('answer.coalitions.summary.none');
	});

	it('finds a descent that nobody declared only far beyond chance', () => {
		const silent: Sketch = {
			...carried,
			projects: [
				{ id: 'flood', start: '2017' },
				{ id: 'fire', start: '2023' },
				{ id: 'other', start: '2020' }
			]
		};
		expect(coalitions(sketch(silent)).summary.key).toBe('answer.coalitions.summary.none');
		const all: Sketch = {
			...silent,
			parts: [...members('flood', six), ...members('fire', six), ...members('other', clique('x', 10).ids)]
		};
		const found = coalitions(sketch(all));
		expect(found.summary.values).toMatchObject({ count: 1, returned: 6 });
	});

	it('takes several projects as one when asked', () => {
		const map = readExample('okanagan-floods');
		const { summary, parameters } = coalitions(map, { projects: 'flood-2017,flood-2018' });
		expect(parameters['projects']).toEqual(['flood-2017', 'flood-2018']);
		expect(summary.values!['count']).toBeGreaterThan(5);
	});

	it('says so where there are no projects or no members', () => {
		expect(coalitions(sketch({ stakeholders: six })).unavailable!.key).toBe(
			'answer.coalitions.unavailable.projects'
		);
		expect(coalitions(sketch({ stakeholders: six, projects: ['p'] })).unavailable!.key).toBe(
			'answer.coalitions.unavailable.members'
		);
	});
});

describe('chanceOfOverlap', () => {
	it('is the upper tail of the hypergeometric distribution', () => {
		// By hand: two of four each, both shared: 1 / 6; at least one: 5 / 6.
		expect(chanceOfOverlap(4, 2, 2, 2)).toBeCloseTo(1 / 6, 12);
		expect(chanceOfOverlap(4, 2, 2, 1)).toBeCloseTo(5 / 6, 12);
		expect(chanceOfOverlap(10, 4, 3, 0)).toBeCloseTo(1, 12);
		expect(chanceOfOverlap(5, 4, 3, 2)).toBeCloseTo(1, 12);
	});

	it('finds groups in bare ties, and calls them found', () => {
		const letters = ['a', 'b', 'c'].map((letter) => clique(letter, 6));
		const bridges = [
			['a1', 'b1'],
			['b2', 'c2']
		] as const;
		const answer = ask(
			'coalitions',
			sketch({
				stakeholders: letters.flatMap(({ ids }) => ids),
				ties: [...letters.flatMap(({ ties }) => ties), ...bridges]
			}),
			{},
			{ seed: 1 }
		);
		const found = answer.findings.map(({ code, about }) => [code, [...about].sort()]);
		expect(found.sort()).toEqual(letters.map(({ ids }) => ['coalitions.found', ids]));
		expect(answer.unavailable).toBeUndefined();
	});

	it('names no groups where every network of such ties would show as many', () => {
		const answer = ask('coalitions', sketch(star(12)), {}, { seed: 1 });
		expect(answer.findings).toEqual([]);
		expect(answer.unavailable).toBeDefined();
	});
});
