import { isMessage } from '#lib/base/message.ts';
import type { Translator } from '#lib/i18n/translator.ts';
import type { Answer, AnswerTable, Cell, Certainty, Finding, Ranked } from '#lib/analysis/answers/answer.ts';

export interface AnswerTextOptions {
	/** How a stakeholder of the ranking is called. */
	readonly nameOf: (id: string) => string;
	/** Columns of the page; lines are broken before. */
	readonly width?: number;
	/** With the tables; without them only the sentences. */
	readonly tables?: boolean;
}

/** An answer as plain text for a terminal: the sentence first, then the order, the findings, the tables, the caveats. */
export function writeAnswerText(answer: Answer, translator: Translator, options: AnswerTextOptions): string {
	const { t, say } = translator;
	const { width = 90, tables = true } = options;
	const part = (heading: string, blocks: readonly string[]) =>
		blocks.length > 0 ? [`${heading}\n\n${blocks.join('\n')}`] : [];
	const ranked = answer.ranking?.map((place) => rankedText(place, translator, options.nameOf, width)) ?? [];
	return [
		wrap(say(answer.summary), width),
		...part(t('answer.heading.ranking'), ranked),
		...part(
			t('answer.heading.findings'),
			answer.findings.map((finding) => findingText(finding, translator, width))
		),
		...(tables ? answer.tables.map((table) => tableText(table, translator)) : []),
		...part(
			t('answer.heading.caveats'),
			answer.caveats.map((caveat) => wrap(say(caveat), width, '- ', '  '))
		)
	].join('\n\n');
}

function rankedText(
	{ id, rank, firstIn, rankBand, certainty, because }: Ranked,
	translator: Translator,
	nameOf: (id: string) => string,
	width: number
): string {
	const { t, say } = translator;
	const sure = [
		...(certainty ? [wordOf(certainty, translator)] : []),
		...(firstIn
			? [t('answer.firstIn', { count: Math.round((100 * firstIn.count) / firstIn.of), of: 100 })]
			: []),
		...(rankBand ? [t('answer.between', { low: rankBand[0], high: rankBand[1] })] : [])
	];
	const lines = [`${rank}. ${nameOf(id)}${sure.length > 0 ? ` (${sure.join(', ')})` : ''}`];
	return (
		[...lines, ...because.map(({ message }) => wrap(say(message), width, '   ', '   '))].join('\n') + '\n'
	);
}

function findingText(
	{ title, why, suggestion, certainty }: Finding,
	translator: Translator,
	width: number
): string {
	const { say } = translator;
	const word = certainty ? ` (${wordOf(certainty, translator)})` : '';
	const lines = [wrap(`${say(title)}${word}`, width, '* ', '  '), wrap(say(why), width, '  ', '  ')];
	return [...lines, ...(suggestion ? [wrap(say(suggestion), width, '  > ', '    ')] : [])].join('\n') + '\n';
}

function wordOf({ word }: Certainty, { t }: Translator): string {
	return t(`answer.certainty.${word}`);
}

/** Columns as wide as their widest cell, numbers to the right. */
function tableText({ title, columns, rows }: AnswerTable, { say, number }: Translator): string {
	const show = (cell: Cell) =>
		cell === null ? '–' : isMessage(cell) ? say(cell) : typeof cell === 'number' ? number(cell) : cell;
	const head = columns.map(say);
	const body = rows.map((row) => row.map(show));
	const widths = head.map((text, column) => Math.max(text.length, ...body.map((row) => row[column]!.length)));
	const right = head.map((_, column) =>
		rows.every((row) => row[column] === null || typeof row[column] === 'number')
	);
	const line = (cells: readonly string[]) =>
		cells
			.map((text, column) => (right[column] ? text.padStart(widths[column]!) : text.padEnd(widths[column]!)))
			.join('  ')
			.trimEnd();
	return [say(title), '', line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join(
		'\n'
	);
}

function wrap(text: string, width: number, first = '', rest = ''): string {
	const lines: string[] = [];
	let line = first;
	let empty = true;
	for (const word of text.split(' ')) {
		if (!empty && line.length + 1 + word.length > width) {
			lines.push(line);
			line = rest + word;
		} else line += empty ? word : ` ${word}`;
		empty = false;
	}
	return [...lines, line].join('\n');
}
