import type { Id } from '#lib/base/ids.ts';
import { isRole, isVisibility, type Role } from '../../access/roles.ts';
import type { MapAccess } from '../../access/standing.ts';
import type { Database } from '../schema.ts';

/** Who belongs to a map and what opens it, as the database has it; nobody and nothing for a map that is not there. */
export async function readAccess(db: Database, map: Id): Promise<MapAccess> {
	const row = await db.selectFrom('map').select('visibility').where('id', '=', map).executeTakeFirst();
	const members = await db.selectFrom('membership').selectAll().where('map_id', '=', map).execute();
	const links = await db.selectFrom('link').selectAll().where('map_id', '=', map).execute();
	return {
		visibility: isVisibility(row?.visibility) ? row.visibility : 'private',
		members: new Map(
			members.map(({ person, role, custodians }) => [
				person,
				{ role: roleOf(role), custodians: JSON.parse(custodians) as Id[] }
			])
		),
		links: new Map(links.map(({ digest, role, expires }) => [digest, { role: roleOf(role), expires }]))
	};
}

/** A word that this version does not know gives the least. */
function roleOf(word: string): Role {
	return isRole(word) ? word : 'viewer';
}
