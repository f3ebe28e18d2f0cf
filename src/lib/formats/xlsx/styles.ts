import type { WorkbookCell } from './writeWorkbook.ts';

/** What a spreadsheet may take for the beginning of a formula when somebody edits the cell. */
const FORMULA_LIKE = /^\s*[=+\-@]/;

/** The number of a cell's style below. */
export function styleOf(value: WorkbookCell, isHeading: boolean): number {
	const isQuoted = typeof value === 'string' && FORMULA_LIKE.test(value);
	return (isHeading ? 2 : 0) + (isQuoted ? 1 : 0);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const alignment = '<alignment vertical="top" wrapText="1"/>';
const style = (font: number, border: number, isQuoted: boolean) =>
	`<xf numFmtId="0" fontId="${font}" fillId="0" borderId="${border}" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1"${isQuoted ? ' quotePrefix="1"' : ''}>${alignment}</xf>`;

/**
 * Four styles: text, text that stays text when somebody edits it, and both as headings. Texts are wrapped
 * and stand at the top, headings are bold above a line.
 */
export const STYLES =
	`<styleSheet xmlns="${MAIN}">` +
	'<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
	'<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
	'<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
	'<border><left/><right/><top/><bottom style="medium"/><diagonal/></border></borders>' +
	'<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
	`<cellXfs count="4">${style(0, 0, false)}${style(0, 0, true)}${style(1, 1, false)}${style(1, 1, true)}</cellXfs>` +
	'</styleSheet>';
