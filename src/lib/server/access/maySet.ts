import { ConflictError, ForbiddenError } from '#lib/base/errors.ts';
import { may } from './roles.ts';
import type { MapAccess, Member, Standing } from './standing.ts';

/** Throws `people.ownersOnly`. */
export function assertOwner(standing: Standing): void {
	if (!may(standing.role, 'own')) throw new ForbiddenError('people.ownersOnly');
}

/**
 * Whether somebody may turn a member from what it was into what it is to be. Throws `people.ownersOnly`,
 * `people.custodianOnly`.
 */
export function assertMaySet(
	access: MapAccess,
	standing: Standing,
	before: Member | undefined,
	after: Member
): void {
	const acting = new Set(standing.view.custodians);
	const served = new Set([...access.members.values()].flatMap(({ custodians }) => custodians));
	const added = after.custodians.filter((id) => !before?.custodians.includes(id));
	const lost = (before?.custodians ?? []).filter((id) => !after.custodians.includes(id));
	const isOwner = may(standing.role, 'own');
	const isFree =
		added.every((id) => acting.has(id) || (isOwner && !served.has(id))) && lost.every((id) => acting.has(id));
	if (!isFree) throw new ForbiddenError('people.custodianOnly');
	// Whoever acts for a custodian brings in others for it, as nothing more than that.
	const onlyCustody = added.length > 0 && (before ? before.role === after.role : after.role === 'custodian');
	if (!isOwner && !onlyCustody) throw new ForbiddenError('people.ownersOnly');
}

/** Throws `people.lastOwner` where nobody but this person owns the map. */
export function assertNotLast(access: MapAccess, person: string): void {
	const others = [...access.members].filter(([id, { role }]) => role === 'owner' && id !== person);
	if (others.length === 0) throw new ConflictError('people.lastOwner');
}
