import type { Cookies } from '@sveltejs/kit';
import { asRoom, type Room } from '#lib/model/room.ts';
import type { RequestSession } from '../accounts/Accounts.ts';
import type { Application } from '../application.ts';
import { heldLinks } from '../http/cookies.ts';
import type { Caller } from './Caller.ts';
import { localViewer } from './localViewer.ts';

interface Asked {
	readonly headers: Headers;
	readonly cookies: Cookies;
	/** The moment, ISO 8601. */
	readonly at: string;
	/** The room that looks on, where one does. */
	readonly room: Room | undefined;
	/** Somebody asks, and not an open page by itself. */
	readonly isUse: boolean;
}

/** Who makes a request: whoever sits at the machine, or what its session and its links make of it. */
export async function callerOf(
	{ accounts, settings }: Application,
	{ headers, cookies, at, room, isUse }: Asked
): Promise<{ caller: Caller; session: RequestSession | undefined }> {
	if (!accounts) return { caller: asRoom(localViewer(at), room), session: undefined };
	const session = headers.has('cookie') ? await accounts.session(headers, { renews: isUse }) : undefined;
	const links = heldLinks(cookies, settings.origin.startsWith('https:'));
	const person = session && { id: session.person.id, name: session.person.name };
	return { caller: { person, links, at: at.slice(0, 10), room }, session };
}
