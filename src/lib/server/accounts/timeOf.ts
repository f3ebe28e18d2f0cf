import type { SessionTime } from '#lib/base/SessionTime.ts';
import type { AccountSession } from './Accounts.ts';

/** What a session has left at a moment (milliseconds). */
export function timeOf({ person, ends, latest }: AccountSession, now: number): SessionTime {
	return { person: person.id, left: Date.parse(ends) - now, most: Date.parse(latest) - now };
}
