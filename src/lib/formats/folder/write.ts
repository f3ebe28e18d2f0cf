import { recordsOf, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { writeTable } from '../csv/table.ts';
import type { NamedFile, WriteOptions } from '../format.ts';
import { methodNote } from '../note/methodNote.ts';
import { encodeText } from '../text/decode.ts';
import { writeCell } from './cells.ts';
import { sheets } from './layout.ts';
import type { Sheet } from './sheet.ts';

/** The map as a folder: `map.json` for what it says of itself, `README.txt` for how to read it, and a table for each kind of record it holds. */
export function writeFolder(map: StakeholderMap, options: WriteOptions = {}): readonly NamedFile[] {
	const header = { name: 'map.json', bytes: encodeText(JSON.stringify(map.header, null, '\t') + '\n') };
	const filled = sheets.filter(
		({ kind }) => recordsOf(map, kind).size > 0 || kind === 'stakeholder' || kind === 'tie'
	);
	const note = { name: 'README.txt', bytes: encodeText(methodNote(map, options).join('\n\n') + '\n') };
	return [header, note, ...filled.map((sheet) => writeSheet(map, sheet))];
}

function writeSheet(map: StakeholderMap, sheet: Sheet): NamedFile {
	const { columns, rows } = rowsOf(map, sheet);
	return writeTable(sheet.file, columns, rows);
}

/** The records of a kind as rows of cells, under the columns that any of them fills. */
export function rowsOf(
	map: StakeholderMap,
	{ kind, columns }: Sheet
): { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] } {
	const records = [...recordsOf(map, kind).values()] as unknown as Record<string, unknown>[];
	const used = columns.filter(
		({ field }) => field === 'id' || records.some((record) => valueAt(record, field) !== undefined)
	);
	return {
		columns: used.map(({ headers: [header] }) => header),
		rows: records.map((record) => used.map(({ field, type }) => writeCell(valueAt(record, field), type)))
	};
}

/** The value at a path such as `position.x`. */
function valueAt(record: Record<string, unknown>, path: string): unknown {
	return path
		.split('.')
		.reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], record);
}
