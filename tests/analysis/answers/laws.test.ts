import { describe, expect, it } from 'vitest';
import { ask, questions } from '#lib/analysis/answers/index.ts';
import type { Answer } from '#lib/analysis/answers/answer.ts';
import { isIndigenous } from '#lib/analysis/answers/rightsHolders.ts';
import { languages } from '#lib/i18n/catalogue.ts';
import { translatorOf } from '#lib/i18n/catalogues.ts';
import { recordKindList } from '#lib/model/records.ts';
import { recordsOf, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { toAnswerJson } from '#lib/views/reports/answer.ts';
import { writeAnswerText } from '#lib/views/reports/answerText.ts';
import { optimiser } from '../../support/optimiser.ts';
import { clique, exampleNames, readExample, sketch, star } from './maps.ts';

const awkward: readonly (readonly [string, StakeholderMap])[] = [
	['nobody', sketch({ stakeholders: [] })],
	['one alone', sketch({ stakeholders: ['a'] })],
	['many alone', sketch({ stakeholders: clique('a', 12).ids })],
	['a loop', sketch({ stakeholders: ['a', 'b'], ties: [['a', 'a']] })],
	[
		'ids like properties',
		sketch({ stakeholders: ['__proto__', 'constructor'], ties: [['__proto__', 'constructor']] })
	],
	['a bare star', sketch(star(12))],
	['only residents', sketch({ stakeholders: clique('r', 11).ids.map((id) => ({ id, kind: 'residents' })) })],
	['projects of nobody', sketch({ stakeholders: ['a'], projects: ['p', { id: 'q', buildsOn: ['p'] }] })],
	['one member each', sketch({ stakeholders: ['a'], projects: ['p'], parts: [['p', 'a', 'lead']] })]
];
const maps = [...awkward, ...exampleNames.map((name) => [name, readExample(name)] as const)];
const cases = questions.flatMap(({ id }) => maps.map(([name, map]) => ({ id, name, map })));

function idsOf(map: StakeholderMap): Set<string> {
	return new Set(recordKindList.flatMap((kind) => [...recordsOf(map, kind).keys()]));
}

function namedIn({ ranking = [], findings, tables }: Answer): string[] {
	return [
		...ranking.flatMap(({ id, because }) => [id, ...because.flatMap(({ evidence }) => evidence)]),
		...findings.flatMap(({ evidence, about, pair }) => [...evidence, ...about, ...(pair ?? [])]),
		...tables.flatMap(({ ids = [] }) => ids.filter((id) => id !== null))
	];
}

describe.each(cases)('$id of $name', ({ id, map }) => {
	const answer = ask(id, map, {}, { seed: 7, optimiser });

	it('says every sentence in every language, and fills every table', () => {
		for (const language of languages) {
			const translator = translatorOf(language);
			const json = toAnswerJson(answer, translator);
			expect(json.answer.summary).not.toBe('');
			expect(JSON.parse(JSON.stringify(json))).toEqual(json);
			for (const { columns, rows, ids } of json.answer.tables) {
				for (const row of rows) expect(row).toHaveLength(columns.length);
				if (ids) expect(ids).toHaveLength(rows.length);
			}
			expect(
				writeAnswerText(answer, translator, { nameOf: (stakeholder) => stakeholder, width: 1e6 })
			).toContain(json.caveats[0]);
		}
	});

	it('names as evidence only what is on the map', () => {
		const known = idsOf(map);
		expect(namedIn(answer).filter((named) => !known.has(named))).toEqual([]);
	});

	it('is the same for the same seed', () => {
		expect(ask(id, map, {}, { seed: 7, optimiser })).toEqual(answer);
	});

	it('ranks no rights holder and no population', () => {
		const ranked = (answer.ranking ?? []).map((place) => map.stakeholders.get(place.id)!);
		expect(
			ranked.filter((stakeholder) => isIndigenous(stakeholder) || stakeholder.kind === 'residents')
		).toEqual([]);
	});
});

describe('asking', () => {
	const map = sketch({ ...star(12), projects: ['p'] });

	it('stops where nobody waits any more', () => {
		for (const { id } of questions) {
			expect(() => ask(id, map, {}, { seed: 1, signal: { aborted: true }, optimiser })).toThrow('stopped');
		}
	});

	it('refuses what it does not know or cannot use', () => {
		const codeOf = (id: string, parameters: object) => {
			try {
				ask(id, map, { ...parameters }, { seed: 1, optimiser });
			} catch (error) {
				return (error as { code: string }).code;
			}
			return 'none';
		};
		expect(codeOf('who', {})).toBe('question.unknown');
		expect(codeOf('lead', { colour: 1 })).toBe('parameter.unknown');
		expect(codeOf('lead', { trust: 'much' })).toBe('parameter.number');
		expect(codeOf('lead', { reruns: 100.5 })).toBe('parameter.whole');
		expect(codeOf('missing', { projects: 'p,q' })).toBe('parameter.project');
		expect(codeOf('borders', { by: 'hue' })).toBe('parameter.choice');
		expect(codeOf('missing', { projects: 'p' })).toBe('none');
	});
});
