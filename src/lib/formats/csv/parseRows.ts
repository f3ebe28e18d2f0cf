import { InputError } from '#lib/base/errors.ts';
import { LIMITS } from '../limits.ts';

/**
 * The rows of delimited text (RFC 4180, and what spreadsheets make of it): quoted cells may hold delimiters,
 * line ends and doubled quotes; lines end in LF, CR LF or CR. Linear in the text.
 * Throws `csv.unreadable` with the row in which a quotation mark is opened and not closed, `csv.tooLarge` and
 * `csv.tooManyRows`.
 */
export function parseRows(
	text: string,
	delimiter: string,
	file: string,
	progress?: (share: number) => void
): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
	const split = delimiter.charCodeAt(0);
	refuseTooMany(text, split, at, file);
	const endRow = () => {
		rows.push(row);
		row = [];
		if (rows.length % 4_096 === 0) progress?.(at / text.length);
	};
	while (at < text.length) {
		let cell = '';
		if (text.charCodeAt(at) === 34) {
			const [inner, next] = readQuoted(text, at);
			if (next < 0) throw new InputError('csv.unreadable', {}, { file, row: rows.length + 1 });
			cell = inner;
			at = next;
		}
		// What stands behind a closing quote belongs to the cell, as spreadsheets have it.
		const start = at;
		while (at < text.length) {
			const code = text.charCodeAt(at);
			if (code === split || code === 10 || code === 13) break;
			at++;
		}
		row.push(start === at ? cell : cell + text.slice(start, at));
		const code = text.charCodeAt(at);
		if (code === split) {
			at++;
			if (at === text.length) row.push('');
		} else {
			if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
			at++;
			endRow();
		}
	}
	if (row.length > 0) endRow();
	return rows;
}

/** Refuses more cells or rows than are read, known without making one of them. */
function refuseTooMany(text: string, split: number, from: number, file: string): void {
	// Each row takes a sign at least, and so does each cell, the last one aside.
	if (text.length < LIMITS.rows) return;
	let [cells, rows] = [0, 0];
	for (let at = from; at < text.length; at++) {
		if (text.charCodeAt(at) === 34) at = readQuoted(text, at)[1];
		if (at < 0) return;
		let code = 0;
		for (; at < text.length; at++) {
			code = text.charCodeAt(at);
			if (code === split || code === 10 || code === 13) break;
		}
		if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
		if (++cells > LIMITS.cells) throw new InputError('csv.tooLarge', { limit: LIMITS.cells }, { file });
		if (code === split || ++rows <= LIMITS.rows + 1) continue;
		throw new InputError('csv.tooManyRows', { limit: LIMITS.rows }, { file, row: rows });
	}
}

/** The text between quotes from a place on, and where it goes on after them; -1 where they do not close. */
function readQuoted(text: string, open: number): [string, number] {
	let inner = '';
	for (let at = open + 1; ;) {
		const close = text.indexOf('"', at);
		if (close < 0) return ['', -1];
		inner += text.slice(at, close);
		if (text.charCodeAt(close + 1) !== 34) return [inner, close + 1];
		inner += '"';
		at = close + 2;
	}
}
