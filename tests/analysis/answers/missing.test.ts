import { describe, expect, it } from 'vitest';
import { ask } from '#lib/analysis/answers/index.ts';
import { clique, sketch, star, type Sketch } from './maps.ts';

const missing = (drawing: Sketch, parameters = {}) =>
	ask('missing', sketch(drawing), parameters, { seed: 1 });
const about = (answer: ReturnType<typeof missing>, code: string) =>
	answer.findings.filter((finding) => finding.code === code).map((finding) => finding.about);

/** A project with a convener, that affects renters. */
const project: Sketch = {
	stakeholders: ['city', 'union', { id: 'renters', kind: 'residents' }],
	projects: ['flood'],
	parts: [
		['flood', 'city', 'convener'],
		['flood', 'renters', 'affected']
	]
};

describe('missing', () => {
	it('names an affected voice that nobody at the table speaks for', () => {
		expect(about(missing(project), 'missing.notHeard')).toEqual([['renters']]);
	});

	it('makes no population the way in to others, and asks for the organizations instead', () => {
		const answer = missing({
			stakeholders: ['a', 'b', 'c', { id: 'renters', kind: 'residents' }, 'office'],
			ties: [
				['a', 'b'],
				['b', 'c'],
				['c', 'a'],
				['a', 'renters'],
				['renters', 'office']
			]
		});
		const of = (code: string) => answer.findings.filter((finding) => finding.code === code);
		expect(of('missing.singlePoint').map(({ about }) => about[0])).toEqual(['a']);
		expect(of('missing.noWayIn').map(({ about }) => about)).toEqual([['office']]);
		expect(answer.tables.find(({ id }) => id === 'singlePoints')!.ids).toEqual(['a']);
	});

	it('takes a contact for no spokesperson', () => {
		const answer = missing({ ...project, ties: [['city', 'renters', { kind: 'informs', directed: true }]] });
		expect(about(answer, 'missing.notHeard')).toEqual([['renters']]);
	});

	it.each(['represents', 'advises', 'memberOf'] as const)(
		'hears a voice through a member that %s it',
		(kind) => {
			const spoken: Sketch = { ...project, ties: [['union', 'renters', { kind, directed: true }]] };
			expect(about(missing(spoken), 'missing.notHeard')).toEqual([['renters']]);
			const seated = { ...spoken, parts: [...project.parts!, ['flood', 'union', 'partner'] as const] };
			expect(about(missing(seated), 'missing.notHeard')).toEqual([]);
		}
	);

	it('hears a voice that sits there itself', () => {
		const seated: Sketch = { ...project, parts: [...project.parts!, ['flood', 'renters', 'advisor']] };
		expect(about(missing(seated), 'missing.notHeard')).toEqual([]);
	});

	it('names who is cut off by one, and is not sure of it where a tie may be unrecorded', () => {
		const { ids, ties } = clique('a', 6);
		const answer = missing({ stakeholders: [...ids, 'far'], ties: [...ties, ['a1', 'far']] });
		expect(about(answer, 'missing.singlePoint')).toEqual([['a1', 'far']]);
		expect(answer.findings.find(({ code }) => code === 'missing.singlePoint')!.certainty!.word).toBe('fair');
	});

	it('names stakeholders without a tie, rights holders in a way of their own', () => {
		const { stakeholders, ties } = star(6);
		const answer = missing({
			stakeholders: [...stakeholders, 'alone', { id: 'nation', kind: 'indigenousGovernment' }],
			ties
		});
		const findings = answer.findings.filter(({ code }) => code === 'missing.noTie');
		const nation = findings.find((finding) => finding.about.includes('nation'))!;
		expect(findings.flatMap((finding) => finding.about).sort()).toEqual(['alone', 'nation']);
		expect(nation.suggestion!.key).toBe('answer.missing.noTieApart.suggestion');
		expect(nation.certainty!.word).toBe('fragile');
	});

	it('expects ties between two places from the ties that they have', () => {
		const [a, b] = [clique('a', 5), clique('b', 5)];
		const at = (home: string, ids: readonly string[]) => ids.map((id) => ({ id, home }));
		const answer = missing({
			places: [['north'], ['south']],
			stakeholders: [...at('north', a.ids), ...at('south', b.ids), 'hub'],
			ties: [...a.ties, ...b.ties, ['a1', 'hub'], ['b1', 'hub']]
		});
		const pair = answer.findings.find(({ code }) => code === 'missing.pair')!;
		// 21 ends of ties on either side, 22 tied pairs in all: 21 * 21 / 44.
		expect(pair.why.values!['expected']).toBe(10);
		expect(pair.pair).toEqual(['a1', 'b1']);
		expect(pair.why.values!['count']).toBe(1);
		const tied = missing({
			places: [['north'], ['south']],
			stakeholders: [...at('north', a.ids), ...at('south', b.ids)],
			ties: [...a.ties, ...b.ties, ['a1', 'b1']]
		});
		expect(about(tied, 'missing.pair')).toEqual([]);
	});

	it('names projects without convener, and looks only at those asked for', () => {
		const both: Sketch = { ...project, projects: ['flood', 'fire'] };
		expect(about(missing(both), 'missing.noConvener')).toEqual([['fire']]);
		expect(about(missing(both, { projects: 'fire' }), 'missing.notHeard')).toEqual([]);
	});

	it('says at most twelve findings, leaves no voice unnamed, and keeps the rest in tables', () => {
		const voices = Array.from({ length: 9 }, (_, i) => ({ id: `v${i}`, kind: 'residents' as const }));
		const answer = missing({
			stakeholders: ['city', ...voices],
			projects: ['flood'],
			parts: [['flood', 'city', 'convener'], ...voices.map(({ id }) => ['flood', id, 'affected'] as const)]
		});
		const told = about(answer, 'missing.notHeard');
		const more = about(answer, 'missing.notHeardMore');
		expect([told.length, more.length]).toEqual([4, 1]);
		expect([...told, ...more].flat().sort()).toEqual(voices.map(({ id }) => id));
		expect(answer.tables.find(({ id }) => id === 'voices')!.rows).toHaveLength(9);
		expect(answer.summary.values!['parts']).toContainEqual({
			key: 'answer.missing.part.notHeard',
			values: { count: 9 }
		});
	});
});
