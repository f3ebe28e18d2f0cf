import type { Kysely } from 'kysely';

/**
 * Up to where the history of a map holds what has been taken from somebody's sight since. Of maps that are there
 * already nobody knows, so all of their history is taken for such. The way back: restore the backup made before the
 * upgrade.
 */
export async function up(db: Kysely<{ map: { seq: number; narrowed: number } }>): Promise<void> {
	await db.schema
		.alterTable('map')
		.addColumn('narrowed', 'integer', (column) => column.notNull().defaultTo(0))
		.execute();
	await db
		.updateTable('map')
		.set((e) => ({ narrowed: e.ref('seq') }))
		.execute();
}
