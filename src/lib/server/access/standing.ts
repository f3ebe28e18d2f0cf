import type { Id } from '#lib/base/ids.ts';
import { asRoom } from '#lib/model/room.ts';
import type { Audience } from '#lib/model/viewAs.ts';
import { isVisitor, type Caller, type Visitor } from './Caller.ts';
import { roles, type Role, type Visibility } from './roles.ts';

/** Who belongs to a map, and what opens it to others. */
export interface MapAccess {
	readonly visibility: Visibility;
	readonly members: ReadonlyMap<string, Member>;
	/** By the hash of the link. `expires`: a moment, ISO 8601. */
	readonly links: ReadonlyMap<string, { readonly role: Role; readonly expires: string }>;
}

export interface Member {
	readonly role: Role;
	/** Those on whose behalf the member acts. */
	readonly custodians: readonly Id[];
}

/** How somebody sees a map. Those from outside the team, and a room, learn what was changed, and not by whom. */
export type View = Audience & { readonly hidesAuthors?: true };

/** What somebody is to a map, and how they see it. */
export interface Standing {
	readonly role: Role;
	readonly view: View;
}

/**
 * What a caller is to a map at a moment (`now`, ISO 8601): the most that membership, an account, a link or
 * everybody's right gives. Undefined: nothing, not even to know that there is such a map.
 */
export function standingOn(access: MapAccess, caller: Caller, now: string): Standing | undefined {
	if (!isVisitor(caller)) return { role: 'owner', view: caller };
	const { at } = caller;
	const member = caller.person && access.members.get(caller.person.id);
	const inside = member ?? (caller.person && isAtLeast(access, 'team') ? GUEST : undefined);
	const linked = linkRole(access, caller, now);
	if (inside) {
		const role = linked && roles.indexOf(linked) > roles.indexOf(inside.role) ? linked : inside.role;
		const view = asRoom({ level: 'team', custodians: inside.custodians, at }, caller.room);
		return { role, view: caller.room ? { ...view, hidesAuthors: true } : view };
	}
	const outside = linked ?? (access.visibility === 'public' ? 'viewer' : undefined);
	return (
		outside && {
			role: outside,
			view: { ...asRoom({ level: 'public', at }, caller.room), hidesAuthors: true }
		}
	);
}

/** How somebody sees a map, as a word to compare: after another one, what was read before must be read anew. */
export function sightOf({ role, view }: Standing): string {
	return JSON.stringify([role, view]);
}

const GUEST: Member = { role: 'viewer', custodians: [] };

function linkRole(access: MapAccess, { links }: Visitor, now: string): Role | undefined {
	if (!isAtLeast(access, 'link')) return undefined;
	const held = links
		.flatMap((digest) => access.links.get(digest) ?? [])
		.filter(({ expires }) => expires > now);
	return held.some(({ role }) => role === 'contributor') ? 'contributor' : held[0]?.role;
}

function isAtLeast({ visibility }: MapAccess, wanted: 'team' | 'link'): boolean {
	return visibility === 'public' || visibility === 'link' || visibility === wanted;
}
