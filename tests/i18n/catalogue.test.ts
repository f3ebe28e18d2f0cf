import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { questions } from '#lib/analysis/answers/index.ts';
import { measures } from '#lib/analysis/measures/index.ts';
import { formats } from '#lib/formats/index.ts';
import type { Pattern } from '#lib/i18n/catalogue.ts';
import { catalogues } from '#lib/i18n/catalogues.ts';
import { checklistIds, checklistItems } from '#lib/model/checklists.ts';
import * as words from '#lib/model/words.ts';
import { commands } from '../../src/cli/commands/index.ts';
import { COMMON } from '../../src/cli/parse.ts';

const { en, fr } = catalogues;
const textOf = (pattern: Pattern | undefined) =>
	typeof pattern === 'string' ? pattern : `${pattern?.one} ${pattern?.other}`;
const gapsOf = (pattern: Pattern | undefined) =>
	[...new Set(textOf(pattern).match(/\{\w+\}/g) ?? [])].sort().join(' ');

/** Words that English and French share. */
const SHARED = new Set(
	`action actions assortativity coalition coalitions code condition constraint contact csv ctrl date description dimension english
	excel format fragile png svg français graphml influence international json note page pagerank participation participations
	plan position province public question questions roundtable source sources suggestions table transitivity type word`.split(
		/\s+/
	)
);

/** Sentences that take another form of the same name in each language. */
const OWN_GAPS = ['answer.name', 'answer.form.summary.fragile', 'answer.form.summary.fragileAlone'];

describe('the catalogues', () => {
	it('say the same things with the same gaps', () => {
		expect([...fr.keys()].sort()).toEqual([...en.keys()].sort());
		const different = [...en.keys()].filter(
			(key) => gapsOf(en.get(key)) !== gapsOf(fr.get(key)) && !OWN_GAPS.includes(key)
		);
		expect(different).toEqual([]);
	});

	it('leave nothing in English in the French one', () => {
		const same = [...en].filter(([key, pattern]) => {
			// Formulas are the same in every language; a test of their own looks at them.
			if (key.startsWith('explained.')) return false;
			const text = textOf(pattern).trim();
			const letters = text.replace(/\{\w+\}/g, '').replace(/[^\p{L}]/gu, '');
			return letters.length > 2 && textOf(fr.get(key)).trim() === text && !isShared(text);
		});
		expect(same.map(([key]) => key)).toEqual([]);
	});

	it('write French with its own signs', () => {
		const wrong = [...fr].filter(([, pattern]) =>
			/[ ~][;?!]| [:»]|« |[\p{L}»}]:(?!\/)|[\p{L}]'[\p{L}]/u.test(textOf(pattern).replace(/\u00a0/g, '~'))
		);
		expect(wrong.map(([key]) => key)).toEqual([]);
	});
});

function isShared(text: string): boolean {
	return text
		.replace(/\{\w+\}/g, '')
		.toLowerCase()
		.split(/[^\p{L}]+/u)
		.every((word) => word.length < 3 || SHARED.has(word));
}

describe('every entry of a registry has its words', () => {
	it.each(measures.map(({ id }) => id))('measure %s', (id) => {
		expect([`measure.${id}.label`, `measure.${id}.question`].filter((key) => !en.has(key))).toEqual([]);
	});

	it.each(questions)('question $id', ({ id, parameters }) => {
		const keys = [
			`question.${id}.label`,
			`question.${id}.ask`,
			...parameters.map((parameter) => `question.${id}.parameter.${parameter.id}`)
		];
		expect(keys.filter((key) => !en.has(key))).toEqual([]);
	});

	it.each(formats)('format $id', ({ id }) => {
		expect([`format.${id}.label`, `format.${id}.about`].filter((key) => !en.has(key))).toEqual([]);
	});

	it.each(commands)('command $name', ({ name, options }) => {
		const keys = Object.keys({ ...options, ...COMMON }).map((option) => `cli.option.${option}`);
		expect([`cli.command.${name}`, ...keys].filter((key) => !en.has(key))).toEqual([]);
	});

	it.each([
		['kind', words.stakeholderKinds],
		['tieKind', words.tieKinds],
		['role', words.roles],
		['boundary.sort', words.boundarySorts],
		['question.missing.choice', checklistIds],
		['boundary.item', [...checklistItems.values()].filter(({ sort }) => sort === 'voice').map(({ id }) => id)]
	] as const)('words of %s', (name, list) => {
		expect(list.filter((word) => !en.has(`${name}.${word}`))).toEqual([]);
	});
});

describe('every code has its sentence', () => {
	const sources = filesUnder(join(import.meta.dirname, '../../src')).map((file) =>
		readFileSync(file, 'utf8')
	);
	const codesIn = (pattern: RegExp) =>
		[
			...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] as string)))
		].sort();

	it('of errors', () => {
		const thrown = codesIn(/new \w+Error\(\s*'([a-zA-Z]+\.[\w.]+)'/g);
		const passed = codesIn(/(?:#fail|refuse)\('([a-zA-Z]+\.[\w.]+)'/g);
		const checked = codesIn(/'((?:document|header|record)\.invalid)'/g);
		const codes = [...thrown, ...passed, ...checked];
		expect(codes.length).toBeGreaterThan(40);
		expect(codes.filter((code) => !en.has(`error.${code}`))).toEqual([]);
	});

	it('of issues', () => {
		const codes = codesIn(/code: '([\w.]+)',\s*severity/g);
		expect(codes.length).toBeGreaterThan(15);
		expect(codes.filter((code) => !en.has(`issue.${code}`))).toEqual([]);
	});
});

function filesUnder(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		return entry.isDirectory() ? filesUnder(path) : /\.(ts|svelte)$/.test(entry.name) ? [path] : [];
	});
}
