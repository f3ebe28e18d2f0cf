import { compareText } from '#lib/base/order.ts';
import { firstDay, lastCalendarDay, type PartialDate } from '#lib/model/dates.ts';
import type { Action } from '#lib/model/records.ts';

/** How many actions a day brings to: this many by its end. */
export interface Step {
	readonly day: string;
	readonly count: number;
}

/** A plan over time: what was to be done by when, beside what was done by when. */
export interface Course {
	/** Actions in the plan, those dropped left out. */
	readonly all: number;
	/** By date, how many are due; a month or year is over with its last day. */
	readonly due: readonly Step[];
	/** By date, how many of those done came to be so; a month or year counts from its first day. */
	readonly done: readonly Step[];
	/** Due by the end of the day that it is told on. */
	readonly dueByNow: number;
	/** Done, with or without a date. */
	readonly doneByNow: number;
	/** Done on a day that nobody recorded; no line can show them. */
	readonly doneUndated: number;
	/** Without a date by which it is to be done. */
	readonly undated: number;
}

/**
 * The course of a plan as its actions tell it now: an action that was reopened counts as not done, and one that was
 * added late counts from its own dates on. Every change of status stands in the log beside it. O(n log n).
 */
export function courseOf(actions: readonly Action[], today: PartialDate): Course {
	const kept = actions.filter(({ status }) => status !== 'dropped');
	const done = kept.filter(({ status }) => status === 'done');
	const due = countUp(kept.map((action) => action.due && lastCalendarDay(action.due)));
	const dated = countUp(done.map(({ statusSince }) => statusSince && firstDay(statusSince)));
	return {
		all: kept.length,
		due,
		done: dated,
		dueByNow: due.findLast(({ day }) => day <= today)?.count ?? 0,
		doneByNow: done.length,
		doneUndated: done.length - (dated.at(-1)?.count ?? 0),
		undated: kept.length - (due.at(-1)?.count ?? 0)
	};
}

function countUp(days: readonly (string | undefined)[]): Step[] {
	const steps = new Map<string, number>();
	let count = 0;
	for (const day of days.filter((one) => one !== undefined).sort(compareText)) steps.set(day, ++count);
	return [...steps].map(([day, reached]) => ({ day, count: reached }));
}
