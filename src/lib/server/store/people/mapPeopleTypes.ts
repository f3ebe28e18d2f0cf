import type { Id } from '#lib/base/ids.ts';
import type { Role, Visibility } from '../../access/roles.ts';
import type { Member } from '../../access/standing.ts';

/** Who belongs to a map, as its owners see it. */
export interface MapPeopleState {
	readonly visibility: Visibility;
	readonly members: readonly (Member & { readonly person: string })[];
	readonly links: readonly MapLink[];
}

export interface MapLink {
	readonly id: Id;
	readonly role: Role;
	readonly made: string;
	readonly expires: string;
}

/** A way in for one person: an account, and the place on a map that goes with it. */
export interface Invitation {
	/** Without one: an account alone, and every map that has no owner. */
	readonly map?: Id;
	/** Only who has this address may accept it. */
	readonly email?: string;
	readonly role?: Role;
	readonly custodians?: readonly Id[];
	/** How long it stands open. */
	readonly days: number;
}
