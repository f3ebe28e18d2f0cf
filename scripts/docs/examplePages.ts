/**
 * Writes docs/examples: what the maps that ship answer to every question, a page for each map and language.
 * Run: npx tsx scripts/docs/examplePages.ts
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Answer, AnswerTable, Cell, Certainty, Ranked } from '#lib/analysis/answers/answer.ts';
import { ask, questions } from '#lib/analysis/answers/index.ts';
import { nameOf } from '#lib/analysis/answers/names.ts';
import { isMessage } from '#lib/base/message.ts';
import { readFiles } from '#lib/formats/index.ts';
import { languages } from '#lib/i18n/catalogue.ts';
import { translatorOf } from '#lib/i18n/catalogues.ts';
import type { Translator } from '#lib/i18n/translator.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { viewAs } from '#lib/model/viewAs.ts';
import { optimiserFor } from '#lib/server/loadOptimiser.ts';

const examples = new URL('../../static/examples/', import.meta.url);
const target = new URL('../../docs/examples/', import.meta.url);
/** The day for which consents count, so that the pages stay as they are. */
const DAY = '2026-01-01';
/** Rows of a table that a page shows. */
const MOST_ROWS = 5;

/** Every page by its file name. */
export async function examplePages(): Promise<ReadonlyMap<string, string>> {
	const optimiser = await optimiserFor('table');
	const pages = new Map<string, string>();
	const names = readdirSync(examples).sort();
	for (const name of names) {
		const map = readExample(name);
		const answers = questions.map(({ id }) => ask(id, map, {}, { seed: 1, optimiser }));
		for (const language of languages)
			pages.set(`${name}.${language}.md`, mapPage(map, answers, translatorOf(language)));
	}
	pages.set('README.md', indexPage(names));
	return pages;
}

/** An example as the team sees it: what a community holds back is not there. */
function readExample(name: string): StakeholderMap {
	const folder = new URL(`${name}/`, examples);
	const files = readdirSync(folder).map((file) => ({
		name: `${name}/${file}`,
		bytes: readFileSync(new URL(file, folder))
	}));
	return viewAs(readFiles(files).map, { level: 'team', at: DAY });
}

function indexPage(names: readonly string[]): string {
	const rows = names.map((name) => `- ${name}: [English](${name}.en.md), [français](${name}.fr.md)`);
	return `# What the example maps answer

Written by \`scripts/docs/examplePages.ts\`: every question, asked of each map that ships, with seed 1 and nothing
chosen. A test keeps the pages up to date, so a change to a sentence or a method shows here as a difference that
somebody reads. They are answers about what the maps record, which is public and incomplete; the bodies named did not
see or approve them.

${rows.join('\n')}
`;
}

function mapPage(map: StakeholderMap, answers: readonly Answer[], translator: Translator): string {
	const { header } = map;
	const isFrench = translator.language === 'fr';
	const title = (isFrench ? header.titleFr : undefined) ?? header.title;
	const notice = (isFrench ? header.noticeFr : undefined) ?? header.notice;
	const sections = answers.map((answer) => section(map, answer, translator));
	return [`# ${title}`, ...(notice ? [`> ${notice}`] : []), ...sections].join('\n\n') + '\n';
}

function section(map: StakeholderMap, answer: Answer, translator: Translator): string {
	const { t, say } = translator;
	const ranking = answer.ranking ?? [];
	return [
		`## ${say({ key: `question.${answer.question}.ask` })}`,
		`**${escape(say(answer.summary))}**`,
		...(ranking.length > 0
			? [
					`### ${t('answer.heading.ranking')}`,
					ranking.map((place) => rank(map, place, translator)).join('\n')
				]
			: []),
		...(answer.findings.length > 0
			? [
					`### ${t('answer.heading.findings')}`,
					answer.findings
						.map(({ title, why, suggestion, certainty }) =>
							[
								`- **${escape(say(title))}**${word(certainty, translator)}  `,
								`  ${escape(say(why))}`,
								...(suggestion ? [`  → ${escape(say(suggestion))}`] : [])
							]
								.join('\n')
								.replace(/\n {2}→/, '  \n  →')
						)
						.join('\n')
				]
			: []),
		...answer.tables.map((table) => tableText(table, translator)),
		...(answer.caveats.length > 0
			? [
					`### ${t('answer.heading.caveats')}`,
					answer.caveats.map((caveat) => `- ${escape(say(caveat))}`).join('\n')
				]
			: [])
	].join('\n\n');
}

function rank(map: StakeholderMap, place: Ranked, translator: Translator): string {
	const { t, say } = translator;
	const name = nameOf(map, place.id);
	const { firstIn } = place;
	const first = firstIn
		? `, ${t('answer.firstIn', { count: Math.round((100 * firstIn.count) / firstIn.of), of: 100 })}`
		: '';
	const reasons = place.because.map(({ message }) => `   - ${escape(say(message))}`);
	const head = `${place.rank}. **${escape(typeof name === 'string' ? name : say(name))}**${word(place.certainty, translator)}${first}`;
	return [head, ...reasons].join('\n');
}

function word(certainty: Certainty | undefined, { t }: Translator): string {
	return certainty ? ` (${t(`answer.certainty.${certainty.word}`)})` : '';
}

function tableText({ title, columns, rows }: AnswerTable, { say, number }: Translator): string {
	const show = (cell: Cell) =>
		escape(
			cell === null ? '–' : isMessage(cell) ? say(cell) : typeof cell === 'number' ? number(cell) : cell
		).replaceAll('|', '\\|');
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	const more = rows.length - MOST_ROWS;
	return [
		`### ${escape(say(title))}`,
		'',
		line(columns.map((column) => escape(say(column)))),
		line(columns.map(() => '---')),
		...rows.slice(0, MOST_ROWS).map((row) => line(row.map(show))),
		...(more > 0 ? ['', `… + ${number(more)}`] : [])
	].join('\n');
}

/** Signs that Markdown would take for its own. */
function escape(text: string): string {
	return text.replace(/([*_<>`])/g, '\\$1').replaceAll('\n', ' ');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	mkdirSync(target, { recursive: true });
	for (const [file, text] of await examplePages()) writeFileSync(new URL(file, target), text);
}
