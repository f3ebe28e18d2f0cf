import type { Translator } from '#lib/i18n/translator.ts';
import type { Cell } from './columns.ts';
import { isJudgment } from './judgments.ts';
import { isPlaced } from './standings.ts';

/**
 * Rows as a spreadsheet takes them from the clipboard: a tab between cells, a line a row, numbers in full
 * with the decimal sign of the language, nothing in a cell of which nothing is known.
 */
export function tableText(
	head: readonly string[],
	rows: readonly (readonly Cell[])[],
	translator: Translator
): string {
	const body = rows.map((row) => row.map((cell) => spreadsheetCell(cell, translator)));
	return [head.map(plainText), ...body].map((cells) => cells.join('\t')).join('\n');
}

function spreadsheetCell(cell: Cell, { t, language }: Translator): string {
	if (cell === null) return '';
	if (isPlaced(cell)) {
		const [low, high] = cell.standing.band;
		return `${t('sure.band', { low, high })}, ${t(`answer.certainty.${cell.standing.certainty.word}`)}`;
	}
	if (typeof cell === 'boolean') return cell ? t('ui.table.yes') : t('ui.table.no');
	if (typeof cell === 'string') return plainText(cell);
	const text = String(isJudgment(cell) ? cell.median : cell);
	return language === 'fr' ? text.replace('.', ',') : text;
}

/** On one line, and never taken for a formula. */
function plainText(text: string): string {
	const line = text.replace(/[\t\r\n]+/g, ' ');
	return /^[=+\-@]/.test(line) ? `'${line}` : line;
}
