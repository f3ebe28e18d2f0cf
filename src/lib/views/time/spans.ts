import { firstDay, lastDay, type PartialDate } from '#lib/model/dates.ts';
import type { Project } from '#lib/model/records.ts';

/** When a project was there, in years and shares of them. */
export interface Span {
	readonly from: number;
	/** The end, or that of the axis while it goes on. */
	readonly to: number;
	/** How well it is known: `none` without a beginning, `open` without an end that ought to be there. */
	readonly known: 'both' | 'ongoing' | 'open' | 'none';
}

export interface Axis {
	readonly first: number;
	/** The year after the last one that a date names. */
	readonly last: number;
}

/** A day as years and a share: 2017-07-01 is about 2017.5. */
export function yearsOf(day: string): number {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	return year + (month - 1) / 12 + (date - 1) / 372;
}

/** So many years before the coalition asked about are shown; bars that began earlier are cut there. */
const BEFORE = 4;

/**
 * The years that the dates of these projects touch, from a few before `around` on; undefined where none has
 * a date.
 */
export function axisOf(projects: Iterable<Project>, around?: Project): Axis | undefined {
	let [first, last] = [Infinity, -Infinity];
	for (const { start, end } of projects)
		for (const date of [start, end]) {
			if (date === undefined) continue;
			first = Math.min(first, Number(date.slice(0, 4)));
			last = Math.max(last, Number(date.slice(0, 4)) + 1);
		}
	if (first > last) return undefined;
	const start = around?.start === undefined ? first : Number(around.start.slice(0, 4));
	return { first: Math.max(first, start - BEFORE), last };
}

/** A year alone counts whole, as it does for what was active when. */
export function spanOf({ start, end, status }: Project, axis: Axis): Span {
	// What began before the axis does reaches a little beyond it.
	const from = start === undefined ? axis.first : Math.max(axis.first - 0.3, yearsOf(firstDay(start)));
	if (end !== undefined)
		return { from, to: Math.max(from, endOf(end)), known: start === undefined ? 'none' : 'both' };
	if (start === undefined) return { from, to: axis.last, known: 'none' };
	return { from, to: axis.last, known: status === 'completed' ? 'open' : 'ongoing' };
}

function endOf(end: PartialDate): number {
	return yearsOf(lastDay(end)) + 1 / 372;
}
