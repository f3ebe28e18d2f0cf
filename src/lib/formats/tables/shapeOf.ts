import { parseNumber } from '../csv/numbers.ts';
import type { Table } from '../csv/table.ts';
import { fold, means, placeOf, type Meaning } from '../graph/headers.ts';
import type { TableShape } from '../graph/RawGraph.ts';
import { toRole } from '../graph/words.ts';

const MEANINGS: readonly Meaning[] = ['id', 'from', 'to', 'label', 'kind', 'relation', 'strength', 'project'];
/** Rows that are looked at. */
const LOOKED_AT = 300;

/** What a table holds, judged by its headers and then by what stands in it; undefined where nothing says. */
export function shapeOf(table: Table): TableShape | undefined {
	const { columns } = table;
	if (placeOf(columns, 'from') >= 0 && placeOf(columns, 'to') >= 0) return 'ties';
	if (isMatrix(table)) return 'matrix';
	if (isPresence(table)) return 'twoMode';
	if (twoModeColumns(columns)) return 'twoMode';
	if (placeOf(columns, 'id') >= 0 || placeOf(columns, 'label') >= 0) return 'stakeholders';
	// A letter alone may be the name of somebody.
	const says = columns.filter((column) => column.length > 1);
	if (says.some((column) => MEANINGS.some((meaning) => means(column, meaning)))) return undefined;
	const lengths = new Set(table.rows.slice(0, LOOKED_AT).map(({ cells }) => lengthOf(cells)));
	if (lengths.size > 1 && table.rows.some(({ cells }) => lengthOf(cells) !== columns.length)) return 'lists';
	return columns.length === 2 || columns.length === 3 ? 'ties' : undefined;
}

/** Whether no header says which columns are the ends of ties, so that the first row is one of them. */
export function lacksHeader({ columns }: Table): boolean {
	return placeOf(columns, 'from') < 0 || placeOf(columns, 'to') < 0;
}

/** The columns of a table of who takes part in what. */
export function twoModeColumns(
	columns: readonly string[]
): { readonly stakeholder: number; readonly project: number } | undefined {
	const project = placeOf(columns, 'project');
	const stakeholder = placeOf(columns, 'label');
	return project >= 0 && stakeholder >= 0 && project !== stakeholder ? { stakeholder, project } : undefined;
}

/** A square of numbers whose rows and columns go by the same names. */
function isMatrix({ columns, rows }: Table): boolean {
	if (columns.length < 3 || rows.length < 2) return false;
	const names = new Set(columns.slice(1).map(fold));
	const own = rows.filter(({ cells }) => names.has(fold(cells[0] ?? ''))).length;
	if (own < 0.8 * rows.length || own < 0.8 * names.size) return false;
	return shareOf(rows, (cell) => cell.trim() === '' || parseNumber(cell) !== undefined) >= 0.8;
}

/** Rows of stakeholders under columns of projects, marked where one takes part in the other. */
function isPresence({ columns, rows }: Table): boolean {
	if (columns.length < 3 || rows.length < 2 || fold(columns[0] ?? '') === 'id') return false;
	const inner = columns.slice(1);
	if (inner.some((column) => column === '' || MEANINGS.some((meaning) => means(column, meaning))))
		return false;
	return (
		shareOf(rows, isMark) === 1 && rows.some(({ cells }) => cells.slice(1).some((cell) => cell.trim() !== ''))
	);
}

function isMark(cell: string): boolean {
	const bare = cell.trim().toLowerCase();
	return ['', '0', '1', 'x', '✓', '✔'].includes(bare) || toRole(bare) !== undefined;
}

function shareOf(rows: Table['rows'], fits: (cell: string) => boolean): number {
	let [all, good] = [0, 0];
	for (const { cells } of rows.slice(0, LOOKED_AT)) {
		for (const cell of cells.slice(1)) {
			all++;
			if (fits(cell)) good++;
		}
	}
	return all === 0 ? 0 : good / all;
}

function lengthOf(cells: readonly string[]): number {
	let length = cells.length;
	while (length > 0 && (cells[length - 1] ?? '').trim() === '') length--;
	return length;
}
