import { InputError } from '#lib/base/errors.ts';
import type { Issue, Place } from '#lib/base/issue.ts';
import { recordKindList, recordKinds, type RecordKind } from '#lib/model/records.ts';
import { parseDocument } from '#lib/model/parseDocument.ts';
import { readTable, type Table, type TableRow } from '../csv/table.ts';
import type { NamedFile, ReadOptions, ReadResult } from '../format.ts';
import { IssueList } from '../graph/IssueList.ts';
import type { Mapping } from '../mapping/Mapping.ts';
import { mergeSame } from '../mapping/mergeSame.ts';
import { asObject, parseJson } from '../text/parseJson.ts';
import { readCell } from './cells.ts';
import { createIllustrative, type Illustrative } from './illustrative.ts';
import { titleOf } from '../graph/titleOf.ts';
import type { Column } from './columns.ts';
import { sheets } from './layout.ts';
import type { Sheet } from './sheet.ts';
import { createPathTree, type PathTree } from './pathTree.ts';

type Fields = Record<string, unknown>;

/** What the tables of a folder add to each other while they are read. */
interface Reading {
	readonly collections: Record<string, Fields[]>;
	readonly issues: IssueList;
	readonly paths: PathTree;
	readonly illustrative: Illustrative;
}

/**
 * Reads a folder of tables: our own layout and the one that older folders use (jurisdictions as paths,
 * illustrative scores in columns of their own). Cells that cannot be read are left unknown and reported;
 * rows that name what is not there are left out and reported; columns and files with no meaning here too.
 */
export function readFolder(files: readonly NamedFile[], options: ReadOptions): ReadResult {
	const header = readHeader(files, options);
	const own = new Map(
		files.filter(({ name }) => /\.csv$/i.test(name)).map((file) => [baseName(file.name).toLowerCase(), file])
	);
	const tables = new Map<RecordKind, Table>();
	for (const { kind, file: name } of sheets) {
		const file = own.get(name);
		if (file) tables.set(kind, readTable(file));
		own.delete(name);
	}
	const unused = [...own.keys()].map((file): Issue => ({
		code: 'folder.fileUnused',
		severity: 'warning',
		at: { file },
		values: { file }
	}));
	const { map, issues } = readTables(tables, header, options.mapping);
	return { map, issues: [...unused, ...issues] };
}

/** The map of tables, one a kind of record, under what the map says of itself. */
export function readTables(
	tables: ReadonlyMap<RecordKind, Table>,
	header: unknown,
	mapping: Mapping | undefined
): ReadResult {
	const issues = new IssueList();
	const reading: Reading = {
		collections: {},
		issues,
		paths: createPathTree(),
		illustrative: createIllustrative()
	};
	for (const sheet of sheets) {
		const table = tables.get(sheet.kind);
		if (table) readSheet(table, sheet, reading);
	}
	const { collections } = reading;
	collections['jurisdictions'] = [...(collections['jurisdictions'] ?? []), ...reading.paths.records()];
	collections['assessments'] = [...(collections['assessments'] ?? []), ...reading.illustrative.assessments()];
	const parsed = parseDocument({ header, ...collections });
	issues.push(...parsed.issues.map((issue) => namePlace(issue, tables)));
	return { map: mapping?.same ? mergeSame(parsed.map, mapping.same) : parsed.map, issues: issues.all };
}

/** The name of a file without its folders. */
export function baseName(name: string): string {
	return name.slice(name.lastIndexOf('/') + 1);
}

function readHeader(files: readonly NamedFile[], { id, title }: ReadOptions): unknown {
	const file = files.find(({ name }) => baseName(name) === 'map.json');
	if (!file) return { id: id ?? 'map', title: title ?? titleOf(files) };
	const header = asObject(parseJson(file).json);
	if (!header) throw new InputError('json.unreadable', {}, { file: file.name });
	return { ...header, ...(id ? { id } : {}), ...(title ? { title } : {}) };
}

function readSheet(table: Table, sheet: Sheet, reading: Reading): void {
	reading.issues.push(...table.issues);
	const places = sheet.columns.flatMap((column) => {
		const place = column.headers.map((header) => table.columns.indexOf(header)).find((index) => index >= 0);
		return place === undefined ? [] : [{ column, place }];
	});
	const extra = table.columns
		.map((name, place) => ({ name, place }))
		.filter(({ place }) => !places.some((known) => known.place === place));
	for (const { name } of extra) {
		if (name === '' || reading.illustrative.knows(sheet.kind, name) || reading.paths.knows(name)) continue;
		reading.issues.push({
			code: 'folder.columnUnused',
			severity: 'warning',
			at: { ...placeIn(table), column: name },
			values: { column: name }
		});
	}
	const records = table.rows.map((row) => {
		const record = readRecord(table, row, places, reading.issues);
		const cells = new Map(extra.map(({ name, place }) => [name, row.cells[place] ?? '']));
		const home = reading.paths.place(cells);
		if (home !== undefined) record['home'] = home;
		if (record['id'] === undefined) record['id'] = `${sheet.kind}-${row.number}`;
		reading.illustrative.take(sheet.kind, record, cells);
		return record;
	});
	reading.collections[recordKinds[sheet.kind].collection] = records;
}

function readRecord(
	table: Table,
	row: TableRow,
	places: readonly { readonly column: Column; readonly place: number }[],
	issues: IssueList
): Fields {
	const record: Fields = {};
	for (const { column, place } of places) {
		const cell = row.cells[place] ?? '';
		const value = readCell(cell, column.type);
		if (value === null) {
			const at = { ...placeIn(table), row: row.number, column: table.columns[place] ?? '' };
			issues.push({ code: 'cell.unreadable', severity: 'warning', at, values: { cell: cell.slice(0, 80) } });
		} else if (value !== undefined) setAt(record, column.field, value);
	}
	return record;
}

function placeIn({ file, sheet }: Table): Place {
	return sheet === undefined ? { file } : { file, sheet };
}

function setAt(record: Fields, path: string, value: unknown): void {
	const [name, inner] = path.split('.') as [string, string?];
	if (inner === undefined) record[name] = value;
	else record[name] = { ...(record[name] as Fields | undefined), [inner]: value };
}

/** An issue of the document, said with the table it came from, by the number that its row has there. */
function namePlace(issue: Issue, tables: ReadonlyMap<RecordKind, Table>): Issue {
	const kind = recordKindList.find((kind) => recordKinds[kind].collection === issue.at?.file);
	const table = kind && tables.get(kind);
	if (!table || issue.at?.row === undefined) return issue;
	const { file, sheet } = table;
	const row = table.rows[issue.at.row - 1]?.number ?? issue.at.row + 1;
	return { ...issue, at: { ...issue.at, file, ...(sheet === undefined ? {} : { sheet }), row } };
}
