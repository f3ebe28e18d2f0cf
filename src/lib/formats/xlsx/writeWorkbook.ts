import { strToU8, zipSync, type Zippable } from 'fflate';
import { InputError } from '#lib/base/errors.ts';
import { attributeText, elementText } from './xmlText.ts';
import { STYLES, styleOf } from './styles.ts';

/** What may stand in a cell. Text is always text, also where it begins like a formula; nothing is left empty. */
export type WorkbookCell = string | number | boolean | null | undefined;

export interface WorkbookSheet {
	/** Shortened, cleaned and numbered where a spreadsheet would refuse it. */
	readonly name: string;
	/** Rows from the top. */
	readonly rows: readonly (readonly WorkbookCell[])[];
	/** How many rows at the top are headings: set bold and kept in sight; the last of them can be filtered. None unless told. */
	readonly headings?: number;
	/** Widths of the columns in characters; by their content unless told. */
	readonly widths?: readonly number[];
	/** Long texts are broken into lines, and rows are as high as that takes; else every row is one line high. */
	readonly wrapped?: boolean;
	/** Printed across, one page wide. */
	readonly landscape?: boolean;
}

/** What a spreadsheet takes. */
const MOST = { text: 32_767, rows: 1_048_576, columns: 16_384, height: 405 };
/** Points that one line takes. */
const LINE = 15;
/** A fixed moment, in whatever zone, so that the same sheets give the same bytes. */
const MOMENT = '1980-01-01T00:00:00';

/**
 * The bytes of a workbook (Office Open XML, ECMA-376) with a sheet for each of `sheets`. Same sheets, same
 * bytes. There is no live formula in it, and no link. Throws `workbook.textTooLong` or `workbook.tooLarge`
 * with the place for what no spreadsheet could open.
 */
export function writeWorkbook(sheets: readonly WorkbookSheet[]): Uint8Array {
	const names = sheetNames(sheets.map(({ name }) => name));
	const parts = new Map([
		['[Content_Types].xml', contentTypes(sheets.length)],
		['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
		['xl/workbook.xml', workbook(sheets, names)],
		[
			'xl/_rels/workbook.xml.rels',
			relations([
				...sheets.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
				['styles', 'styles.xml']
			])
		],
		['xl/styles.xml', STYLES],
		...sheets.map((sheet, index): [string, string] => [
			`xl/worksheets/sheet${index + 1}.xml`,
			worksheet(sheet, names[index] as string)
		])
	]);
	const files: Zippable = {};
	for (const [path, text] of parts) files[path] = [strToU8(DECLARATION + text), { mtime: MOMENT }];
	return zipSync(files);
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function contentTypes(sheets: number): string {
	const override = (part: string, kind: string) =>
		`<Override PartName="/xl/${part}" ContentType="${KIND}.${kind}+xml"/>`;
	const each = Array.from({ length: sheets }, (_, index) =>
		override(`worksheets/sheet${index + 1}.xml`, 'worksheet')
	);
	return (
		`<Types xmlns="${PACKAGE}/content-types">` +
		'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
		'<Default Extension="xml" ContentType="application/xml"/>' +
		override('workbook.xml', 'sheet.main') +
		override('styles.xml', 'styles') +
		`${each.join('')}</Types>`
	);
}

function relations(targets: readonly (readonly [string, string])[]): string {
	const each = targets.map(
		([type, target], index) =>
			`<Relationship Id="r${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`
	);
	return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function workbook(sheets: readonly WorkbookSheet[], names: readonly string[]): string {
	const each = names.map(
		(name, index) => `<sheet name="${attributeText(name)}" sheetId="${index + 1}" r:id="r${index + 1}"/>`
	);
	const defined = sheets.flatMap(({ headings = 0, rows }, index) => {
		if (headings === 0 || widthOf(rows) === 0) return [];
		const sheet = `'${attributeText((names[index] as string).replaceAll("'", "''"))}'`;
		const name = (which: string, range: string, hidden = '') =>
			`<definedName name="_xlnm.${which}" localSheetId="${index}"${hidden}>${sheet}!${range}</definedName>`;
		const last = `$${columnName(widthOf(rows) - 1)}$${Math.max(rows.length, headings)}`;
		return [
			name('_FilterDatabase', `$A$${headings}:${last}`, ' hidden="1"'),
			name('Print_Titles', `$${headings}:$${headings}`)
		];
	});
	return (
		`<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each.join('')}</sheets>` +
		(defined.length > 0 ? `<definedNames>${defined.join('')}</definedNames>` : '') +
		'</workbook>'
	);
}

function worksheet(sheet: WorkbookSheet, name: string): string {
	const { rows, headings = 0, landscape = false } = sheet;
	const width = widthOf(rows);
	if (rows.length > MOST.rows || width > MOST.columns) {
		const { rows: limit, columns } = MOST;
		throw new InputError('workbook.tooLarge', { rows: limit, columns }, { file: name });
	}
	const pane =
		headings > 0
			? `<pane ySplit="${headings}" topLeftCell="A${headings + 1}" activePane="bottomLeft" state="frozen"/>`
			: '';
	const widths = Array.from(
		{ length: width },
		(_, index) => sheet.widths?.[index] ?? usualWidth(rows, index)
	);
	const columns = widths.map(
		(wide, index) => `<col min="${index + 1}" max="${index + 1}" width="${wide}" customWidth="1"/>`
	);
	const body = rows.map((cells, index) => row(cells, index, sheet, name, widths));
	return (
		`<worksheet xmlns="${MAIN}">` +
		'<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
		`<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` +
		`<sheetFormatPr defaultRowHeight="${LINE}"/>` +
		(columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '') +
		`<sheetData>${body.join('')}</sheetData>` +
		(headings > 0 && width > 0
			? `<autoFilter ref="A${headings}:${columnName(width - 1)}${Math.max(rows.length, headings)}"/>`
			: '') +
		`<pageSetup orientation="${landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>` +
		'</worksheet>'
	);
}

function row(
	cells: readonly WorkbookCell[],
	index: number,
	{ headings = 0, wrapped = false }: WorkbookSheet,
	sheet: string,
	widths: readonly number[]
): string {
	const written = cells.map((value, column) => {
		const place = `${columnName(column)}${index + 1}`;
		if (typeof value === 'string' && value.length > MOST.text) {
			const at = { file: sheet, row: index + 1, column: columnName(column) };
			throw new InputError('workbook.textTooLong', { limit: MOST.text }, at);
		}
		return cell(value, place, styleOf(value, { isHeading: index < headings, isWrapped: wrapped }));
	});
	const height = wrapped ? ` ht="${heightOf(cells, widths)}" customHeight="1"` : '';
	return `<row r="${index + 1}"${height}>${written.join('')}</row>`;
}

function cell(value: WorkbookCell, place: string, style: number): string {
	if (value === undefined || value === null || value === '') return '';
	const start = `<c r="${place}"${style === 0 ? '' : ` s="${style}"`}`;
	if (typeof value === 'number') {
		if (!Number.isFinite(value)) throw new RangeError(`${place} holds ${value}.`);
		return `${start}><v>${value}</v></c>`;
	}
	if (typeof value === 'boolean') return `${start} t="b"><v>${Number(value)}</v></c>`;
	// Programs take white space at the ends away unless told.
	const space = /^\s|\s$|\s\s/.test(value) ? ' xml:space="preserve"' : '';
	return `${start} t="inlineStr"><is><t${space}>${elementText(value)}</t></is></c>`;
}

/** Points that the tallest cell of a row takes; not every program works that out for itself. */
function heightOf(cells: readonly WorkbookCell[], widths: readonly number[]): number {
	const lines = cells.map((value, column) =>
		String(value ?? '')
			.split('\n')
			// Words do not fill a line to its end.
			.reduce(
				(sum, { length }) => sum + Math.max(1, Math.ceil((1.05 * length) / (widths[column] as number))),
				0
			)
	);
	return Math.min(MOST.height, LINE * Math.max(1, ...lines));
}

function widthOf(rows: WorkbookSheet['rows']): number {
	return rows.reduce((most, { length }) => Math.max(most, length), 0);
}

/** Wide enough for most of what a column holds, by its longest line among the first rows. */
function usualWidth(rows: WorkbookSheet['rows'], column: number): number {
	const longest = rows.slice(0, 200).reduce((most, cells) => {
		const lines = String(cells[column] ?? '').split('\n');
		return Math.max(most, ...lines.map(({ length }) => length));
	}, 0);
	return Math.min(60, Math.max(8, longest + 2));
}

/** `A`, `B` … `Z`, `AA` … */
function columnName(index: number): string {
	const letter = String.fromCharCode(65 + (index % 26));
	return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** Names as a spreadsheet takes them: 31 characters, none of `[]:*?/\`, each once whatever the case. */
function sheetNames(wanted: readonly string[]): string[] {
	const taken = new Set<string>();
	return wanted.map((name, index) => {
		const clean = name
			.replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
			.replace(/^'+|'+$/g, '')
			.trim();
		const base = clean === '' ? String(index + 1) : clean;
		for (let copy = 1; ; copy++) {
			const ending = copy === 1 ? '' : ` ${copy}`;
			const made = base.slice(0, 31 - ending.length).trim() + ending;
			if (taken.has(made.toLowerCase())) continue;
			taken.add(made.toLowerCase());
			return made;
		}
	});
}
