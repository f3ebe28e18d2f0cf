import { parseXml } from '../text/parseXml.ts';

/** Formats that Excel knows without being told and that show dates or times (ECMA-376 part 1, 18.8.30). */
const BUILT_IN = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 30, 36, 45, 46, 47, 50, 57]);
/** Days from the beginning that Excel counts from to that of 1970. */
const DAYS_TO_1970 = { since1900: 25_569, since1904: 24_107 };
const LAST_SERIAL = 2_958_465;

/** The numbers of the cell styles that show dates. */
export function dateStyles(styles: string | undefined, file: string): ReadonlySet<number> {
	const found = new Set<number>();
	if (styles === undefined) return found;
	const custom = new Map<number, string>();
	let inCells = false;
	let number = 0;
	parseXml(styles, file, () => ({
		open(tag) {
			if (tag.name === 'numFmt')
				custom.set(Number(tag.attribute('numFmtId')), tag.attribute('formatCode') ?? '');
			else if (tag.name === 'cellXfs') inCells = true;
			else if (tag.name === 'xf' && inCells) {
				const format = Number(tag.attribute('numFmtId') ?? 0);
				if (BUILT_IN.has(format) || isDateCode(custom.get(format) ?? '')) found.add(number);
				number++;
			}
		},
		close(tag) {
			if (tag.name === 'cellXfs') inCells = false;
		}
	}));
	return found;
}

/** A serial number as a date, with its time where it has one. Day 60 of 1900, which never was, is taken for March 1st. */
export function textOfSerial(serial: number, is1904: boolean): string | undefined {
	if (serial < 0 || serial > LAST_SERIAL) return undefined;
	const days = is1904 ? DAYS_TO_1970.since1904 : DAYS_TO_1970.since1900;
	const shift = !is1904 && serial < 60 ? 1 : 0;
	const text = new Date(Math.round((serial - days + shift) * 86_400) * 1_000).toISOString();
	return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19);
}

/** Whether a format code shows a day or a year; what stands in quotes or brackets is no code. */
function isDateCode(code: string): boolean {
	return /[dy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}
