import { InputError } from '#lib/base/errors.ts';
import type { Issue } from '#lib/base/issue.ts';
import type { NamedFile } from '../format.ts';
import { IssueList } from '../graph/IssueList.ts';
import { LIMITS } from '../limits.ts';
import { decodeText } from '../text/decode.ts';
import { parseXml, type XmlTag } from '../text/parseXml.ts';
import { isZip, unpack } from '../zip/unpack.ts';
import { dateStyles, textOfSerial } from './dates.ts';
import { SheetReading } from './SheetReading.ts';
import { placeOf, unescaped } from './cellText.ts';

/** One sheet: its rows that hold anything, with their numbers; cells by column, empty ones as ''. */
export interface ReadSheet {
	readonly name: string;
	readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
}

export interface ReadWorkbook {
	readonly sheets: readonly ReadSheet[];
	readonly issues: readonly Issue[];
}

/** Parts that are read; pictures, macros, links and whatever else a workbook brings are not even unpacked. */
const PARTS =
	/^(xl\/(workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/i;
const MEGABYTES = 120;

const read = new WeakMap<Uint8Array, ReadWorkbook | InputError>();

/** Whether files are one workbook of the newer Excel format, by what the zip holds. */
export function isWorkbook(files: readonly NamedFile[]): boolean {
	const [file, ...more] = files;
	// The name of its first part stands right at the beginning of almost every workbook.
	return file !== undefined && more.length === 0 && isZip(file) && hasPart(file, 'xl/workbook.xml');
}

/**
 * The sheets of a workbook as text, in one pass over each part: no styles but which numbers are dates, no
 * formulas (what they last came to is read, and they are counted), no macros, no links. What is unpacked is
 * counted as it comes out. Throws what `unpack` and `parseXml` refuse, and `xlsx.unreadable`.
 */
export function readWorkbook(file: NamedFile, progress?: (share: number) => void): ReadWorkbook {
	const known = read.get(file.bytes);
	if (known instanceof InputError) throw known;
	if (known) return known;
	try {
		const workbook = readParts(file, progress);
		read.set(file.bytes, workbook);
		return workbook;
	} catch (error) {
		// The next format that looks at it need not find out again.
		if (error instanceof InputError) read.set(file.bytes, error);
		throw error;
	}
}

function hasPart({ bytes }: NamedFile, name: string): boolean {
	const wanted = new TextEncoder().encode(name);
	// Names stand uncompressed before each part and again at the end.
	for (
		let at = bytes.indexOf(wanted[0] as number);
		at >= 0;
		at = bytes.indexOf(wanted[0] as number, at + 1)
	) {
		if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
	}
	return false;
}

function readParts(file: NamedFile, progress: ((share: number) => void) | undefined): ReadWorkbook {
	const parts = new Map(
		unpack(file, { files: 5_000, megabytes: MEGABYTES }, (name) => PARTS.test(name)).map(
			({ name, bytes }) => [name.toLowerCase(), bytes]
		)
	);
	const textOf = (name: string) => {
		const bytes = parts.get(name.toLowerCase());
		return bytes && decodeText(bytes, file.name).text;
	};
	const workbook = textOf('xl/workbook.xml');
	if (workbook === undefined) throw new InputError('xlsx.unreadable', {}, { file: file.name });
	const { sheets, is1904 } = readSheetNames(workbook, textOf('xl/_rels/workbook.xml.rels') ?? '', file.name);
	const strings = readStrings(textOf('xl/sharedStrings.xml'), file.name);
	const styles = dateStyles(textOf('xl/styles.xml'), file.name);
	const issues = new IssueList();
	let cells = 0;
	const readSheets = sheets.map(({ name, part }, index): ReadSheet => {
		const text = textOf(part);
		const at = { file: file.name, sheet: name };
		if (text === undefined) {
			issues.push({ code: 'xlsx.sheetMissing', severity: 'error', at, values: { sheet: name } });
			return { name, rows: [] };
		}
		const sheet = new SheetReading(at, strings, (style, serial) =>
			styles.has(style) ? textOfSerial(serial, is1904) : undefined
		);
		sheet.read(text, (share) => progress?.((index + share) / sheets.length));
		issues.push(...sheet.issues());
		cells += sheet.cells;
		if (cells > LIMITS.cells) throw new InputError('csv.tooLarge', { limit: LIMITS.cells }, at);
		return { name, rows: sheet.rows };
	});
	return { sheets: readSheets, issues: issues.all };
}

function readSheetNames(workbook: string, relations: string, file: string) {
	const targets = new Map<string, string>();
	if (relations !== '')
		parseXml(relations, file, () => ({
			open(tag) {
				const [id, target] = [tag.attribute('Id'), tag.attribute('Target')];
				if (tag.name !== 'Relationship' || !id || !target) return;
				// Only parts of this very file: whatever else a target names is never looked for.
				targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
			},
			close: () => undefined
		}));
	const sheets: { name: string; part: string }[] = [];
	let is1904 = false;
	parseXml(workbook, file, () => ({
		open(tag) {
			if (tag.name === 'workbookPr') is1904 = /^(1|true)$/.test(tag.attribute('date1904') ?? '');
			if (tag.name !== 'sheet') return;
			const id = tag.attribute('r:id') ?? relationOf(tag) ?? '';
			const name = tag.attribute('name') ?? `${sheets.length + 1}`;
			sheets.push({ name, part: targets.get(id) ?? `xl/worksheets/sheet${sheets.length + 1}.xml` });
		},
		close: () => undefined
	}));
	return { sheets: sheets.slice(0, 1_000), is1904 };
}

/** The relation under whatever prefix a program gave its namespace. */
function relationOf({ attributes }: XmlTag): string | undefined {
	return Object.entries(attributes).find(([name]) => /:id$/.test(name))?.[1];
}

function readStrings(text: string | undefined, file: string): readonly string[] {
	const strings: string[] = [];
	if (text === undefined) return strings;
	let own = '';
	let phonetic = 0;
	parseXml(text, file, () => ({
		open(tag) {
			if (tag.name === 'si') own = '';
			else if (tag.name === 'rPh') phonetic++;
		},
		close(tag, text) {
			if (tag.name === 'rPh') phonetic--;
			else if (tag.name === 't' && phonetic === 0) own += text;
			else if (tag.name === 'si') strings.push(unescaped(own));
		}
	}));
	return strings;
}

/** The column and row that a reference such as `B3` names, from 0 and 1; undefined for what is none. */
export function cellOf(reference: string): { readonly column: number; readonly row: number } | undefined {
	const column = placeOf(reference);
	const row = Number(/\d+$/.exec(reference)?.[0]);
	return column === undefined || !Number.isInteger(row) ? undefined : { column, row };
}
