import { sql } from 'kysely';
import type { Id } from '#lib/base/ids.ts';
import type { Batch } from '../Batch.ts';
import { recordAct } from '../people/audit.ts';
import { TABLES_OF_MAPS } from '../schema.ts';

/**
 * Takes a map, its log and all that hangs on them out of the tables. The trail of acts stays, with the entry that says
 * so, and the id, which no other map may bear; keys and free pages are seen to once this is on disk.
 */
export async function eraseMap(
	batch: Batch,
	map: Id,
	/** `person`: the account; undefined where its period was over. */
	{ at, person }: { readonly at: string; readonly person: string | undefined }
): Promise<void> {
	const { db } = batch;
	// The database lets nobody delete from a log but under this mark, which no other transaction sees.
	await db.insertInto('store').values({ name: 'erasing', value: map }).execute();
	for (const table of TABLES_OF_MAPS)
		await sql`delete from ${sql.table(table)} where map_id = ${map}`.execute(db);
	await db.deleteFrom('map').where('id', '=', map).execute();
	await db.deleteFrom('store').where('name', '=', 'erasing').execute();
	await db.insertInto('erasure').values({ map_id: map, at, done: 0 }).execute();
	await recordAct(db, { at, person, act: 'map.erase', map, about: {} });
	batch.erase(map);
}
