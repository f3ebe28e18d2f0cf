import { recordsOf, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { sheets as layout } from '../folder/layout.ts';
import { rowsOf } from '../folder/write.ts';
import type { NamedFile, WriteOptions } from '../format.ts';
import { methodNote } from '../note/methodNote.ts';
import { MAP_SHEET, NOTE_SHEET, sheetName } from './ours.ts';
import { writeWorkbook, type WorkbookCell, type WorkbookSheet } from './writeWorkbook.ts';

/** Characters of one cell; a spreadsheet takes 32,767. */
const LONGEST = 30_000;

/**
 * The whole map as a workbook: a README sheet, a sheet for what the map says of itself, and one for each kind
 * of record that it holds. It is read again as it was.
 */
export function writeXlsx(map: StakeholderMap, options: WriteOptions = {}): readonly NamedFile[] {
	const note = methodNote(map, options).flatMap((line) => line.split(/\r\n|\n|\r/));
	const header = Object.entries(map.header).map(([field, value]) => {
		const text = typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
		return [field, ...piecesOf(text)];
	});
	const filled = layout.filter(
		({ kind }) => recordsOf(map, kind).size > 0 || kind === 'stakeholder' || kind === 'tie'
	);
	const sheets: WorkbookSheet[] = [
		{ name: NOTE_SHEET, rows: note.map((line) => [line]), widths: [100], wrapped: true },
		{ name: MAP_SHEET, rows: header, widths: [14, 90] },
		...filled.map((sheet) => {
			const { columns, rows } = rowsOf(map, sheet);
			return { name: sheetName(sheet.file), rows: spread(columns, rows), headings: 1 };
		})
	];
	return [{ name: 'map.xlsx', bytes: writeWorkbook(sheets) }];
}

/** Rows under their headers; a text that is too long for a cell goes on in further columns. */
function spread(columns: readonly string[], rows: readonly (readonly string[])[]): WorkbookCell[][] {
	const counts = columns.map((_, place) =>
		Math.max(1, ...rows.map((cells) => Math.ceil((cells[place] ?? '').length / LONGEST)))
	);
	const heads = columns.flatMap((name, place) =>
		Array.from({ length: counts[place] as number }, (_, piece) =>
			piece === 0 ? name : `${name} (${piece + 1})`
		)
	);
	const body = rows.map((cells) =>
		cells.flatMap((cell, place): WorkbookCell[] => {
			const pieces: WorkbookCell[] = piecesOf(cell).map((piece) => toCell(piece, columns[place] as string));
			while (pieces.length < (counts[place] as number)) pieces.push(undefined);
			return pieces;
		})
	);
	return [heads, ...body];
}

function piecesOf(text: string): string[] {
	if (text.length <= LONGEST) return [text];
	const pieces: string[] = [];
	for (let at = 0; at < text.length;) {
		let end = at + LONGEST;
		// Half a pair of surrogates alone would be no character.
		if (/[\uD800-\uDBFF]/.test(text[end - 1] ?? '')) end--;
		pieces.push(text.slice(at, end));
		at = end;
	}
	return pieces;
}

/** Columns that hold numbers; elsewhere a number is a name and stays as it is written. */
const NUMBERS =
	/^(strength|trust_|x$|y$|order$|rating$|baseline$|target$|amount$|stance$|influence$|interest$|legitimacy$|urgency$|capacity$|trust$|mandate$|independence$|reach$|continuity$)/;

function toCell(text: string, column: string): WorkbookCell {
	if (!NUMBERS.test(column) || text === '') return text === '' ? undefined : text;
	const number = Number(text);
	return Number.isFinite(number) && String(number) === text ? number : text;
}
