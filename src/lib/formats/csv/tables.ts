import { InputError } from '#lib/base/errors.ts';
import type { Issue } from '#lib/base/issue.ts';
import type { NamedFile, Format, ReadOptions, ReadResult } from '../format.ts';
import { placeOf } from '../graph/headers.ts';
import type { AttributeValue, RawEdge, RawNode } from '../graph/RawGraph.ts';
import { titleOf } from '../graph/titleOf.ts';
import { toMap } from '../graph/toMap.ts';
import { readTable, type Table, type TableRow } from './table.ts';

/**
 * Any table of ties, alone or beside a table of stakeholders. Which is which, and which column says what,
 * is read from the headers, English or French.
 */
export const csv: Format = {
	id: 'csv',
	endings: ['csv', 'tsv', 'txt'],
	sniff: (files) => files.length > 0 && files.length <= 2 && files.every(isTable),
	read: readTables
};

function isTable({ name, bytes }: NamedFile): boolean {
	return (
		/\.(csv|tsv|txt)$/i.test(name) ||
		(!bytes.includes(0) && /^[^\n<{]*[,;\t]/.test(new TextDecoder().decode(bytes.slice(0, 4_000))))
	);
}

function readTables(files: readonly NamedFile[], options: ReadOptions): ReadResult {
	const tables = files.map(readTable);
	const ties = tables.filter((table) => hasEnds(table.columns));
	const nodes = tables.filter((table) => !ties.includes(table));
	if (ties.length === 0 && tables.length === 1 && tables[0]) return readBareTable(tables[0], options);
	if (ties.length !== 1 || nodes.length > 1)
		throw new InputError('csv.noTies', {}, { file: files[0]?.name ?? '' });
	const issues = tables.flatMap((table) => table.issues);
	const raw = {
		nodes: nodes.flatMap((table) => readNodes(table, issues)),
		edges: ties.flatMap((table) => readEdges(table, issues)),
		issues
	};
	return toMap(raw, { id: options.id ?? 'map', title: options.title ?? titleOf(files) }, options.strength);
}

function hasEnds(columns: readonly string[]): boolean {
	return placeOf(columns, 'from') >= 0 && placeOf(columns, 'to') >= 0;
}

/** A single table whose headers say nothing: two or three columns are ties without a header row. */
function readBareTable(table: Table, options: ReadOptions): ReadResult {
	const at = { file: table.file, row: 1 };
	if (table.columns.length < 2 || table.columns.length > 3) throw new InputError('csv.noTies', {}, at);
	const columns = ['source', 'target', 'weight'].slice(0, table.columns.length);
	const rows = [{ number: 1, cells: table.columns }, ...table.rows];
	const issues: Issue[] = [...table.issues, { code: 'csv.noHeader', severity: 'notice', at }];
	const raw = { nodes: [], edges: readEdges({ ...table, columns, rows }, issues), issues };
	const title = options.title ?? titleOf([{ name: table.file }]);
	return toMap(raw, { id: options.id ?? 'map', title }, options.strength);
}

function readNodes(table: Table, issues: Issue[]): RawNode[] {
	const idPlace = placeOf(table.columns, 'id');
	const place = idPlace >= 0 ? idPlace : Math.max(placeOf(table.columns, 'label'), 0);
	return table.rows.flatMap((row) => {
		const id = (row.cells[place] ?? '').trim();
		const at = { file: table.file, row: row.number, column: table.columns[place] ?? '' };
		if (id === '') issues.push({ code: 'node.withoutId', severity: 'error', at });
		return id === '' ? [] : [{ id, attributes: attributesOf(table, row, idPlace >= 0 ? [place] : []), at }];
	});
}

function readEdges(table: Table, issues: Issue[]): RawEdge[] {
	const from = placeOf(table.columns, 'from');
	const to = placeOf(table.columns, 'to');
	const id = placeOf(table.columns, 'id');
	const says = directionColumn(table);
	if (says < 0) issues.push({ code: 'csv.undirected', severity: 'notice', at: { file: table.file } });
	return table.rows.flatMap((row) => {
		const ends = [from, to].map((place) => (row.cells[place] ?? '').trim());
		const missing = ends.indexOf('');
		if (missing >= 0) {
			const column = table.columns[missing === 0 ? from : to] ?? '';
			issues.push({
				code: 'csv.tieWithoutEnd',
				severity: 'error',
				at: { file: table.file, row: row.number, column }
			});
			return [];
		}
		const [a, b] = ends as [string, string];
		const own = id >= 0 ? row.cells[id] : undefined;
		return {
			...(own ? { id: own } : {}),
			from: a,
			to: b,
			directed: says >= 0 && isDirected(row.cells[says] ?? ''),
			attributes: attributesOf(table, row, [from, to, id, says]),
			at: { file: table.file, row: row.number }
		};
	});
}

/** The column that says which ties have a direction: `directed` yes or no, or Gephi's `Type`. */
function directionColumn(table: Table): number {
	const place = placeOf(table.columns, 'directed');
	const words = new Set(table.rows.map((row) => (row.cells[place] ?? '').trim().toLowerCase()));
	return place >= 0 && [...words].every((word) => YES.has(word) || NO.has(word)) ? place : -1;
}

const YES = new Set(['yes', 'true', '1', 'oui', 'vrai', 'directed', 'orienté']);
const NO = new Set(['no', 'false', '0', 'non', 'faux', 'undirected', 'mutual', 'non orienté', '']);

function isDirected(cell: string): boolean {
	return YES.has(cell.trim().toLowerCase());
}

function attributesOf(table: Table, row: TableRow, used: readonly number[]): Map<string, AttributeValue> {
	const pairs = table.columns.flatMap((name, place): [string, string][] => {
		const cell = row.cells[place] ?? '';
		return used.includes(place) || name === '' || cell.trim() === '' ? [] : [[name, cell]];
	});
	return new Map(pairs);
}
