import type { RequestEvent } from '@sveltejs/kit';
import { placeOf } from '../accounts/GuessLimit.ts';
import { newId } from '../newId.ts';

/**
 * In whose line a request waits for what takes long: that of its person, or of all who come without an account from
 * one address. At one machine without accounts everybody is the same person, so each request has a line of its own.
 */
export function lineOf({ locals, getClientAddress }: RequestEvent): string {
	const { application, session } = locals;
	if (session) return `person ${session.person.id}`;
	return application.accounts ? `address ${placeOf(getClientAddress())}` : `request ${newId()}`;
}
