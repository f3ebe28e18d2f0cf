import { ConflictError, InputError } from '#lib/base/errors.ts';
import { message, type MessageValue } from '#lib/base/message.ts';
import { isStorable } from '#lib/model/shape.ts';
import type { MapAccess } from './standing.ts';

/** Who decided it, when and why. */
interface Decided {
	/** The name of the account, as it was then; undefined for whoever sits at the machine. */
	readonly by: string | undefined;
	readonly at: string;
	readonly reason: string;
}

/** A retention period. */
export interface Period extends Decided {
	/** The last day on which the map is kept. */
	readonly until: string;
	/** Whether the server erases the map after that day. */
	readonly erases: boolean;
}

/** A legal hold: while it stands, nothing erases the map. */
export type Hold = Decided;

/** What keeps a map. It binds owners and the server, and never a custodian, who takes its records back at any time. */
export interface Keeping {
	readonly period: Period | undefined;
	readonly hold: Hold | undefined;
}

const DAY = 86_400_000;
/** Days that a custodian has at least to take its records along before the owners of a map have it erased. */
const NOTICE = 30;
const LONGEST_REASON = 500;

/** Whether a day is over at a moment (ISO 8601), wherever on earth somebody counts on it. */
export function isOver(day: string, now: string): boolean {
	// Where a day ends last, it is noon in Greenwich.
	return Date.parse(now) >= Date.parse(`${day}T12:00:00.000Z`) + DAY;
}

/**
 * Throws `map.onHold`, `map.kept`; and `map.custodiansFirst` where somebody acts for a custodian on the map, and no
 * period gave notice that it will be erased.
 */
export function assertMayErase({ period, hold }: Keeping, access: MapAccess, now: string): void {
	if (hold) throw new ConflictError('map.onHold', wordsOf(hold));
	if (period && !isOver(period.until, now))
		throw new ConflictError('map.kept', { ...wordsOf(period), until: period.until });
	if (!period?.erases && isServed(access)) throw new ConflictError('map.custodiansFirst', { count: NOTICE });
}

/** Throws `keeping.day` unless a day is one of the calendar that is not over; `keeping.notice`. */
export function assertPeriod(
	{ until, erases }: Pick<Period, 'until' | 'erases'>,
	access: MapAccess,
	now: string
): void {
	if (!isDay(until) || isOver(until, now)) throw new InputError('keeping.day');
	const first = new Date(Date.parse(now) + NOTICE * DAY).toISOString().slice(0, 10);
	if (erases && isServed(access) && until < first) throw new InputError('keeping.notice', { count: NOTICE });
}

/** The reason as it is kept. Throws `keeping.reason`. */
export function checkReason(reason: string): string {
	const text = reason.trim();
	if (text === '' || text.length > LONGEST_REASON || !isStorable(text))
		throw new InputError('keeping.reason', { limit: LONGEST_REASON });
	return text;
}

function wordsOf({ by, at, reason }: Decided): Record<string, MessageValue> {
	return { by: by ?? message('people.share.machine'), at: at.slice(0, 10), reason };
}

function isServed({ members }: MapAccess): boolean {
	return [...members.values()].some(({ custodians }) => custodians.length > 0);
}

function isDay(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const moment = new Date(text);
	return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === text;
}
