import { InputError } from '#lib/base/errors.ts';
import type { RecordKind } from '#lib/model/records.ts';
import { headerSchema } from '#lib/model/schema/index.ts';
import { toTable, type Table } from '../csv/table.ts';
import { sheets as layout } from '../folder/layout.ts';
import { readTables } from '../folder/read.ts';
import type { ReadOptions, ReadResult } from '../format.ts';
import type { ReadSheet, ReadWorkbook } from './readWorkbook.ts';

/** The sheet that holds what the map says of itself, in rows of a field and its value. */
export const MAP_SHEET = 'map';
export const NOTE_SHEET = 'README';
/** A text longer than a cell can hold goes on in the next column, whose header says so. */
const CONTINUED = /^(.*) \((\d+)\)$/;

/** The name of the sheet of a kind of record. */
export function sheetName(file: string): string {
	return file.replace(/\.csv$/, '');
}

/** Whether a workbook is one of ours: a sheet of the map beside one of stakeholders. */
export function isOurs({ sheets }: ReadWorkbook): boolean {
	const names = sheets.map(({ name }) => name);
	return names.includes(MAP_SHEET) && names.includes('stakeholders');
}

/** The whole map of a workbook of ours. */
export function readOurs(workbook: ReadWorkbook, file: string, options: ReadOptions): ReadResult {
	const own = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
	const tables = new Map<RecordKind, Table>();
	for (const { kind, file: name } of layout) {
		const sheet = own.get(sheetName(name));
		own.delete(sheetName(name));
		if (sheet && sheet.rows.length > 0)
			tables.set(kind, joined(toTable(sheet.rows, { file, sheet: sheet.name, isInert: true })));
	}
	const header = headerOf(own.get(MAP_SHEET), file, options);
	const unused = [...own.keys()].filter((name) => name !== MAP_SHEET && name !== NOTE_SHEET);
	const result = readTables(tables, header, options.mapping);
	return {
		...result,
		issues: [
			...workbook.issues,
			...unused.map((sheet) => ({
				code: 'table.unused',
				severity: 'warning' as const,
				at: { file, sheet },
				values: { table: sheet, count: own.get(sheet)?.rows.length ?? 0 }
			})),
			...result.issues
		]
	};
}

function headerOf(sheet: ReadSheet | undefined, file: string, { id, title }: ReadOptions): unknown {
	const fields = new Map<string, unknown>();
	for (const { cells } of sheet?.rows ?? []) {
		const [field = '', ...pieces] = cells;
		if (!Object.hasOwn(headerSchema.shape, field)) continue;
		const text = pieces.join('');
		fields.set(field, field === 'fictional' ? /^(yes|true|oui|1)$/i.test(text) : text);
	}
	if (fields.size === 0) throw new InputError('xlsx.unreadable', {}, { file, sheet: MAP_SHEET });
	return { ...Object.fromEntries(fields), ...(id ? { id } : {}), ...(title ? { title } : {}) };
}

/** The table with texts that go on in further columns in one piece again. */
function joined(table: Table): Table {
	const isMore = table.columns.map((name) => {
		const [, base] = CONTINUED.exec(name) ?? [];
		return base !== undefined && table.columns.includes(base) ? table.columns.indexOf(base) : -1;
	});
	if (isMore.every((place) => place < 0)) return table;
	const kept = isMore.flatMap((place, index) => (place < 0 ? [index] : []));
	return {
		...table,
		columns: kept.map((index) => table.columns[index] as string),
		rows: table.rows.map(({ number, cells }) => {
			const whole = [...cells];
			isMore.forEach((place, index) => {
				if (place >= 0) whole[place] = (whole[place] ?? '') + (cells[index] ?? '');
			});
			return { number, cells: kept.map((index) => whole[index] ?? '') };
		})
	};
}
