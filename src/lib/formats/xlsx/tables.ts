import { InputError } from '#lib/base/errors.ts';
import { toTable, type Table } from '../csv/table.ts';
import { decimalOf } from '../csv/dialect.ts';
import type { TableMapping } from '../mapping/Mapping.ts';
import { cellOf, type ReadSheet } from './readWorkbook.ts';

/** The table on a sheet, or in a range of it (`B3:F40`); undefined for an empty one. Throws `xlsx.range`. */
export function tableOf(sheet: ReadSheet, file: string, told: Partial<TableMapping> = {}): Table | undefined {
	const rows = told.range === undefined ? sheet.rows : within(sheet, file, told.range);
	if (rows.every(({ cells }) => cells.every((cell) => cell.trim() === ''))) return undefined;
	const table = toTable(rows, { file, sheet: sheet.name, isInert: true });
	// Numbers of a workbook are written with a point, whatever its language shows.
	return { ...table, decimal: told.decimal ?? decimalOf(rows.map(({ cells }) => cells)) };
}

function within(sheet: ReadSheet, file: string, range: string): ReadSheet['rows'] {
	const [start, end] = range.split(':').map((reference) => cellOf(reference));
	if (!start || !end || end.row < start.row || end.column < start.column)
		throw new InputError('xlsx.range', { range }, { file, sheet: sheet.name });
	return sheet.rows
		.filter(({ number }) => number >= start.row && number <= end.row)
		.map(({ number, cells }) => ({ number, cells: cells.slice(start.column, end.column + 1) }));
}
