import { lastDay, type PartialDate } from '#lib/model/dates.ts';
import type { Action } from '#lib/model/records.ts';

/** What an action that is still to be done lacks before anybody can count on it. */
export type Lack = 'owner' | 'due';

/** How far a plan has come on a day. */
export interface Progress {
	readonly all: number;
	readonly open: number;
	readonly started: number;
	readonly done: number;
	readonly dropped: number;
	/** Still to be done, and its date has passed. */
	readonly overdue: number;
	/** Still to be done, without an owner or without a date. */
	readonly lacking: number;
}

export function isToDo({ status }: Action): boolean {
	return status === 'open' || status === 'started';
}

/** Whether the date of an action that is still to be done has passed; a month is over with its last day. */
export function isOverdue(action: Action, today: PartialDate): boolean {
	return isToDo(action) && action.due !== undefined && lastDay(action.due) < today;
}

export function lacksOf(action: Action): Lack[] {
	if (!isToDo(action)) return [];
	return (['owner', 'due'] as const).filter((field) => action[field] === undefined);
}

export function progressOf(actions: readonly Action[], today: PartialDate): Progress {
	const count = (test: (action: Action) => boolean) => actions.filter(test).length;
	return {
		all: actions.length,
		open: count(({ status }) => status === 'open'),
		started: count(({ status }) => status === 'started'),
		done: count(({ status }) => status === 'done'),
		dropped: count(({ status }) => status === 'dropped'),
		overdue: count((action) => isOverdue(action, today)),
		lacking: count((action) => lacksOf(action).length > 0)
	};
}
