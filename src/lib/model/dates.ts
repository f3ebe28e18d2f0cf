/**
 * A date as well as it is known: `2017`, `2017-05` or `2017-05-11`. A year alone stands for the whole
 * year, so a record counts as active on any day that it may have been.
 */
export type PartialDate = string;

/** The first day that a partial date may mean, comparable as text. */
export function firstDay(date: PartialDate): string {
	return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** The last day that a partial date may mean, comparable as text (day 31 stands for the end of any month). */
export function lastDay(date: PartialDate): string {
	return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;
}

/** The last day that a partial date may mean, as the calendar has it: for who reads it. */
export function lastCalendarDay(date: PartialDate): string {
	if (date.length !== 7) return lastDay(date);
	const [year = 0, month = 1] = date.split('-').map(Number);
	// Day 0 of the next month is the last of this one.
	return `${date}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
}

/**
 * Whether something that began and ended so was there at a date. An unknown beginning or end does not
 * exclude: unknown is not absent.
 */
export function isActive(at: PartialDate, begin?: PartialDate, end?: PartialDate): boolean {
	return (
		(begin === undefined || firstDay(begin) <= lastDay(at)) &&
		(end === undefined || lastDay(end) >= firstDay(at))
	);
}

export function isPartialDate(text: string): boolean {
	return /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text);
}
