import Papa from 'papaparse';
import { InputError } from '#lib/base/errors.ts';
import type { Issue } from '#lib/base/issue.ts';
import { decodeText, encodeText } from '../text/decode.ts';
import type { NamedFile } from '../format.ts';

const MAX_CELLS = 20_000_000;

/** A table with a header row. `rows` keep their place in the file: row 2 is the first below the header. */
export interface Table {
	readonly file: string;
	readonly columns: readonly string[];
	readonly rows: readonly TableRow[];
	readonly delimiter: string;
	readonly issues: readonly Issue[];
}

export interface TableRow {
	readonly number: number;
	readonly cells: readonly string[];
}

/**
 * Reads comma, semicolon or tab separated text; the delimiter is found from the content. Rows longer than
 * the header are used as far as it goes and reported; empty rows are passed over.
 * Throws `csv.empty` or `csv.unreadable` with the row.
 */
export function readTable(file: NamedFile): Table {
	const { text, issues: noticed } = decodeText(file.bytes, file.name);
	const parsed = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), skipEmptyLines: false });
	const broken = parsed.errors.find((error) => error.type === 'Quotes');
	if (broken) throw new InputError('csv.unreadable', {}, { file: file.name, row: (broken.row ?? 0) + 1 });
	const [header, ...body] = parsed.data;
	if (!header || header.every((cell) => cell.trim() === ''))
		throw new InputError('csv.empty', {}, { file: file.name });
	if (header.length * parsed.data.length > MAX_CELLS) {
		throw new InputError('csv.tooLarge', { limit: MAX_CELLS }, { file: file.name });
	}
	const columns = header.map((cell) => cell.trim());
	const issues: Issue[] = [...noticed, ...repeatedColumns(columns, file.name)];
	const rows = body
		.map((cells, index) => ({ number: index + 2, cells: cells.map(toText) }))
		.filter(({ cells }) => cells.some((cell) => cell !== ''));
	for (const { number, cells } of rows) {
		if (cells.slice(columns.length).some((cell) => cell !== '')) {
			issues.push({ code: 'csv.rowTooLong', severity: 'warning', at: { file: file.name, row: number } });
		}
	}
	return { file: file.name, columns, rows, delimiter: parsed.meta.delimiter, issues };
}

/** The delimiter that the header row holds most of; cells below may hold others, as lists do. */
function delimiterOf(text: string): string {
	const header = (/^(?:"(?:[^"]|"")*"|[^"\n\r])*/.exec(text)?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '');
	const counts = [',', ';', '\t', '|'].map((delimiter) => ({
		delimiter,
		count: header.split(delimiter).length
	}));
	return counts.reduce((most, next) => (next.count > most.count ? next : most)).delimiter;
}

/** Writes rows below a header; no cell is ever a live formula for a spreadsheet. */
export function writeTable(
	name: string,
	columns: readonly string[],
	rows: readonly (readonly string[])[]
): NamedFile {
	const safe = [columns, ...rows].map((cells) => cells.map(fromText));
	return { name, bytes: encodeText(Papa.unparse(safe as string[][], { newline: '\n' }) + '\n') };
}

/**
 * What a spreadsheet would take for a formula: a leading sign, perhaps behind blanks or of full width. An apostrophe in
 * front makes it text; reading takes exactly that apostrophe away again.
 */
const FORMULA = /^[\s\u00a0'"]*[=+\-@\t\r|%\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b]/;

function fromText(cell: string): string {
	return FORMULA.test(cell) && !/^[+-]?\d+([.,]\d+)?(e[+-]?\d+)?$/i.test(cell) ? `'${cell}` : cell;
}

function toText(cell: string): string {
	return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

function repeatedColumns(columns: readonly string[], file: string): Issue[] {
	return columns.flatMap((name, index): Issue[] =>
		name !== '' && columns.indexOf(name) < index
			? [{ code: 'csv.columnRepeated', severity: 'warning', at: { file, column: name }, values: { name } }]
			: []
	);
}
