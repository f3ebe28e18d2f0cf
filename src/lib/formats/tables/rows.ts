import type { Place } from '#lib/base/issue.ts';
import type { ReadOptions } from '../format.ts';
import { parseNumber } from '../csv/numbers.ts';
import type { Table, TableRow } from '../csv/table.ts';
import { means, placeOf } from '../graph/headers.ts';
import type { AttributeValue, GraphDraft } from '../graph/RawGraph.ts';
import type { TableMapping } from '../mapping/Mapping.ts';

/** One table on its way into a network. */
export interface TableReading {
	readonly draft: GraphDraft;
	readonly table: Table;
	readonly told: Partial<TableMapping>;
	readonly options: ReadOptions;
	at(row?: number, column?: string): Place;
}

/** A row a stakeholder (or project); its id is the column of ids, else that of names, else the first. */
export function addNodes({ draft, table, told, at }: TableReading, as: 'nodes' | 'projects' = 'nodes') {
	const idPlace = told.id === undefined ? placeOf(table.columns, 'id') : table.columns.indexOf(told.id);
	const place = idPlace >= 0 ? idPlace : Math.max(placeOf(table.columns, 'label'), 0);
	const column = table.columns[place] ?? '';
	const cellsOf = attributesOf(table, idPlace >= 0 ? [place] : [], () => true);
	if (as === 'nodes') draft.expectNodes(table.rows.length, at());
	for (const row of table.rows) {
		const id = (row.cells[place] ?? '').trim();
		if (id === '') draft.see('node.withoutId', 'error', at(row.number, column));
		else if (as === 'projects') draft.projects.push({ id, attributes: cellsOf(row), at: at(row.number) });
		else draft.addNode({ id, attributes: cellsOf(row), at: at(row.number, column) });
	}
	return { id: column };
}

/** A row a tie. A row that lacks an end is reported. */
export function addTies({ draft, table, told, options, at }: TableReading) {
	const { columns } = table;
	const from = told.from === undefined ? placeOf(columns, 'from') : columns.indexOf(told.from);
	const to = told.to === undefined ? placeOf(columns, 'to') : columns.indexOf(told.to);
	if (from < 0 || to < 0) draft.fail('csv.noTies', at(1));
	draft.expectEdges(table.rows.length, at());
	const id = told.id === undefined ? placeOf(columns, 'id') : columns.indexOf(told.id);
	const says = told.directed === undefined ? directionColumn(table) : -1;
	if (says < 0 && told.directed === undefined) draft.see('csv.undirected', 'notice', at());
	const strength = new Set([
		...(options.mapping?.ties?.filter(({ as }) => as === 'strength').map(({ column }) => column) ?? []),
		options.strength ?? ''
	]);
	const cellsOf = attributesOf(
		table,
		[from, to, id, says],
		(column) => strength.has(column) || means(column, 'strength')
	);
	for (const row of table.rows) {
		const [a, b] = [from, to].map((place) => (row.cells[place] ?? '').trim()) as [string, string];
		if (a === '' || b === '') {
			draft.see('csv.tieWithoutEnd', 'error', at(row.number, columns[a === '' ? from : to]));
			continue;
		}
		const own = id >= 0 ? row.cells[id]?.trim() : undefined;
		draft.addEdge({
			...(own ? { id: own } : {}),
			from: a,
			to: b,
			directed: says >= 0 ? isDirected(row.cells[says] ?? '') : told.directed,
			attributes: cellsOf(row),
			at: at(row.number)
		});
	}
	return { from: columns[from] ?? '', to: columns[to] ?? '' };
}

/** The column that says which ties have a direction: `directed` yes or no, or Gephi's `Type`. */
function directionColumn({ columns, rows }: Table): number {
	for (const [place, column] of columns.entries()) {
		if (!means(column, 'directed')) continue;
		if (rows.every(({ cells }) => isDirectionWord(cells[place] ?? ''))) return place;
	}
	return -1;
}

const YES = new Set(['yes', 'true', '1', 'oui', 'vrai', 'directed', 'orienté', 'dirigé']);
const NO = new Set([
	'no',
	'false',
	'0',
	'non',
	'faux',
	'undirected',
	'mutual',
	'non orienté',
	'non dirigé',
	''
]);

function isDirectionWord(cell: string): boolean {
	const word = cell.trim().toLowerCase();
	return YES.has(word) || NO.has(word);
}

export function isDirected(cell: string): boolean {
	return YES.has(cell.trim().toLowerCase());
}

/**
 * The cells of a row by column, without empty ones. In columns that are `typed` and hold nothing but numbers
 * they are numbers, and nothing but true and false, truths; numbers with leading zeros or a plus are names, such as codes and telephones.
 */
export function attributesOf(
	{ columns, rows, decimal }: Table,
	used: readonly number[],
	typed: (column: string) => boolean
): (row: TableRow) => Map<string, AttributeValue> {
	const places = columns.flatMap((name, place) =>
		used.includes(place) || name === '' || columns.indexOf(name) < place ? [] : [{ name, place }]
	);
	const all = (fits: (cell: string) => boolean) =>
		new Set(
			places
				.filter(({ name, place }) => typed(name) && rows.every(({ cells }) => fits(cells[place] ?? '')))
				.map(({ place }) => place)
		);
	const numeric = all((cell) => isPlainNumber(cell, decimal));
	const yesNo = all((cell) => /^(true|false|)$/i.test(cell.trim()));
	return ({ cells }) => {
		const attributes = new Map<string, AttributeValue>();
		for (const { name, place } of places) {
			const cell = cells[place] ?? '';
			if (cell.trim() === '') continue;
			const value = numeric.has(place) ? parseNumber(cell, decimal) : undefined;
			attributes.set(name, value ?? (yesNo.has(place) ? /^true$/i.test(cell.trim()) : cell));
		}
		return attributes;
	};
}

function isPlainNumber(cell: string, decimal: '.' | ',' | undefined): boolean {
	const bare = cell.trim();
	if (bare === '') return true;
	return bare.length <= 17 && !/^[+]|^-?0\d/.test(bare) && parseNumber(bare, decimal) !== undefined;
}
