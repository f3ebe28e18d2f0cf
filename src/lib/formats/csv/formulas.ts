/**
 * What a spreadsheet would take for a formula: a leading sign, perhaps behind blanks or quotes or of full
 * width. An apostrophe in front makes it text; reading takes exactly that apostrophe away again.
 */
const FORMULA = /^[\s\u00a0\ufeff'"]*[=+\-@\t\r|%\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b]/;

/** The text as a cell that no spreadsheet runs; plain numbers stay as they are. */
export function inertCell(text: string): string {
	return FORMULA.test(text) && !/^[+-]?\d+([.,]\d+)?(e[+-]?\d+)?$/i.test(text) ? `'${text}` : text;
}

/** The text of such a cell. */
export function textOfCell(cell: string): string {
	return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
