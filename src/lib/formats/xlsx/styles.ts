import type { WorkbookCell } from './writeWorkbook.ts';

/** What a spreadsheet may take for the beginning of a formula when somebody edits the cell. */
const FORMULA_LIKE = /^\s*[=+\-@]/;

/** How a cell is set. */
export interface CellStyle {
	readonly isHeading: boolean;
	readonly isWrapped: boolean;
}

/** The number of a cell's style below. */
export function styleOf(value: WorkbookCell, { isHeading, isWrapped }: CellStyle): number {
	const isQuoted = typeof value === 'string' && FORMULA_LIKE.test(value);
	return (isWrapped ? 4 : 0) + (isHeading ? 2 : 0) + (isQuoted ? 1 : 0);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function style(isWrapped: boolean, isHeading: boolean, isQuoted: boolean): string {
	const which = `fontId="${Number(isHeading)}" borderId="${Number(isHeading)}"`;
	const quote = isQuoted ? ' quotePrefix="1"' : '';
	const wrap = isWrapped ? ' wrapText="1"' : '';
	return (
		`<xf numFmtId="0" fillId="0" xfId="0" ${which} applyFont="1" applyBorder="1" applyAlignment="1"${quote}>` +
		`<alignment vertical="top"${wrap}/></xf>`
	);
}

const either = [false, true];
const styles = either.flatMap((wrapped) =>
	either.flatMap((heading) => either.map((quoted) => style(wrapped, heading, quoted)))
);

/**
 * Eight styles: text, text that stays text when somebody edits it, both as headings (bold above a line), and all
 * of these broken into lines. Everything stands at the top of its cell.
 */
export const STYLES =
	`<styleSheet xmlns="${MAIN}">` +
	'<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
	'<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
	'<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
	'<border><left/><right/><top/><bottom style="medium"/><diagonal/></border></borders>' +
	'<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
	`<cellXfs count="${styles.length}">${styles.join('')}</cellXfs>` +
	'</styleSheet>';
