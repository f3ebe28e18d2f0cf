import { firstDay, type PartialDate } from '#lib/model/dates.ts';

/** Days on one line, near enough for a picture: every month counts 31. */
export function dayNumber(at: PartialDate): number {
	const [year = 0, month = 1, day = 1] = firstDay(at).split('-').map(Number);
	return (year * 12 + month - 1) * 31 + day;
}

/** A place in a chart, to a tenth of a pixel. */
export function tidy(value: number): number {
	return Math.round(value * 10) / 10;
}
