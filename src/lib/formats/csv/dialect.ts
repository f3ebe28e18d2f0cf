import { parseNumber } from './numbers.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** Lines that are looked at. */
const LINES = 50;

/**
 * What parts the cells of a text: the delimiter that most lines hold equally often, and of these the one that
 * makes most cells. Lists and decimal commas inside cells vary from line to line; columns do not.
 */
export function delimiterOf(text: string): string {
	const lines = linesOf(text.slice(0, 64_000));
	const scores = DELIMITERS.map((delimiter) => {
		const counts = lines.map((line) => line.split(delimiter).length - 1);
		const first = counts[0] ?? 0;
		const alike = counts.filter((count) => count === first).length / (counts.length || 1);
		return { delimiter, first, score: first === 0 ? 0 : alike * (1 + Math.log2(first)) };
	});
	const best = scores.reduce((most, next) => (next.score > most.score ? next : most));
	if (best.score > 0) return best.delimiter;
	// A header of one word above longer rows, as lists of neighbours have it.
	const all = DELIMITERS.map((delimiter) => ({ delimiter, count: lines.join('').split(delimiter).length }));
	return all.reduce((most, next) => (next.count > most.count ? next : most)).delimiter;
}

/** The sign before decimals in the cells of a table; undefined where none has any. */
export function decimalOf(rows: readonly (readonly string[])[]): '.' | ',' | undefined {
	let [commas, points] = [0, 0];
	for (const row of rows.slice(0, 500)) {
		for (const cell of row) {
			if (cell.length > 24 || parseNumber(cell) === undefined) continue;
			if (/^\s*[-+]?[\d\s\u00a0\u202f]*,\d+\s*$/.test(cell) && !/,\d{3}\s*$/.test(cell)) commas++;
			else if (/^\s*[-+]?[\d,'\s]*\.\d+/.test(cell)) points++;
		}
	}
	return commas === 0 && points === 0 ? undefined : commas > points ? ',' : '.';
}

/** The first lines, without what stands in quotes. */
function linesOf(text: string): string[] {
	return text
		.replace(/"(?:[^"]|"")*"/g, '')
		.split(/\r\n|\n|\r/)
		.filter((line) => line.trim() !== '')
		.slice(0, LINES);
}
