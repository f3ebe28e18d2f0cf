import { InputError } from '#lib/base/errors.ts';
import type { Issue } from '#lib/base/issue.ts';
import type { NamedFile } from '../format.ts';
import { IssueList } from '../graph/IssueList.ts';
import { LIMITS } from '../limits.ts';
import type { TableMapping } from '../mapping/Mapping.ts';
import { decodeText, encodeText, type Encoding } from '../text/decode.ts';
import { decimalOf, delimiterOf } from './dialect.ts';
import { inertCell, textOfCell } from './formulas.ts';
import { parseRows } from './parseRows.ts';

/** A table with a header row. `rows` keep their place in the file: row 2 is the first below the header. */
export interface Table {
	readonly file: string;
	/** Of a workbook: the sheet. */
	readonly sheet?: string | undefined;
	readonly columns: readonly string[];
	readonly rows: readonly TableRow[];
	readonly delimiter?: string | undefined;
	readonly encoding?: Encoding | undefined;
	readonly decimal?: '.' | ',' | undefined;
	readonly issues: readonly Issue[];
}

export interface TableRow {
	readonly number: number;
	readonly cells: readonly string[];
}

/**
 * Reads delimited text; delimiter, encoding and decimal sign are found from the content unless told. Rows
 * longer than the header are used as far as it goes and reported; empty rows are passed over.
 * Throws `csv.empty`, `csv.tooLarge` or `csv.unreadable` with the row.
 */
export function readTable(
	file: NamedFile,
	told: Partial<TableMapping> = {},
	progress?: (share: number) => void
): Table {
	const { text, encoding, issues } = decodeText(file.bytes, file.name, told.encoding);
	// Excel writes the delimiter in a line of its own where asked to.
	const [line, said] = /^\uFEFF?sep=(.)\r?\n/.exec(text) ?? [];
	const delimiter = told.delimiter ?? said ?? delimiterOf(text);
	const rows = parseRows(line ? text.slice(line.length) : text, delimiter, file.name, progress);
	const first = line ? 2 : 1;
	const numbered = rows.map((cells, index) => ({ number: index + first, cells }));
	const table = toTable(numbered, { file: file.name, issues });
	const decimal = told.decimal ?? decimalOf(rows);
	return { ...table, delimiter, encoding, decimal };
}

/**
 * The table that rows of cells are, the first that holds anything being its header. `isInert`: the cells are
 * text as it is, with no apostrophe before what looks like a formula.
 */
export function toTable(
	rows: readonly TableRow[],
	{
		file,
		sheet,
		isInert = false,
		issues: noticed = []
	}: { file: string; sheet?: string; isInert?: boolean; issues?: readonly Issue[] }
): Table {
	const place = sheet === undefined ? { file } : { file, sheet };
	const toText = isInert ? (cell: string) => cell : textOfCell;
	const top = rows.findIndex(({ cells }) => cells.some((cell) => cell.trim() !== ''));
	const header = rows[top];
	if (!header) throw new InputError('csv.empty', {}, place);
	if (header.cells.length > LIMITS.columns)
		throw new InputError('csv.tooManyColumns', { limit: LIMITS.columns }, { ...place, row: header.number });
	const columns = header.cells.map((cell) => toText(cell.trim()));
	const issues = new IssueList([...noticed, ...repeatedColumns(columns, place)]);
	const kept = rows
		.slice(top + 1)
		.map(({ number, cells }) => ({ number, cells: cells.map(toText) }))
		.filter(({ cells }) => cells.some((cell) => cell !== ''));
	for (const { number, cells } of kept) {
		if (cells.length > columns.length && cells.slice(columns.length).some((cell) => cell !== ''))
			issues.push({ code: 'csv.rowTooLong', severity: 'warning', at: { ...place, row: number } });
	}
	return { ...place, columns, rows: kept, issues: issues.all };
}

/** Writes rows below a header; no cell is ever a live formula for a spreadsheet. */
export function writeTable(
	name: string,
	columns: readonly string[],
	rows: readonly (readonly string[])[]
): NamedFile {
	const lines = [columns, ...rows].map((cells) => cells.map((cell) => quoted(inertCell(cell))).join(','));
	return { name, bytes: encodeText(`${lines.join('\n')}\n`) };
}

function quoted(cell: string): string {
	return /[",\n\r;\t]|^\s|\s$/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
}

function repeatedColumns(columns: readonly string[], place: Issue['at']): Issue[] {
	const seen = new Set<string>();
	return columns.flatMap((name): Issue[] => {
		const isRepeated = name !== '' && seen.has(name);
		seen.add(name);
		return isRepeated
			? [
					{
						code: 'csv.columnRepeated',
						severity: 'warning',
						at: { ...place, column: name },
						values: { name }
					}
				]
			: [];
	});
}
