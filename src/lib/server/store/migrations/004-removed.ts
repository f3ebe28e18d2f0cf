import type { Kysely } from 'kysely';

/**
 * What guarded each record that was taken out of a map, so that one that comes back narrower narrows the past too. Of
 * what was taken out before nobody has kept it, so all of the history of maps that are there already is taken for
 * narrowed. The way back: restore the backup made before the upgrade.
 */
export async function up(db: Kysely<{ map: { seq: number; narrowed: number } }>): Promise<void> {
	await db.schema
		.createTable('removed')
		.addColumn('map_id', 'text', (column) => column.notNull().references('map.id'))
		.addColumn('digest', 'text', (column) => column.notNull())
		.addColumn('sensitivity', 'text')
		.addColumn('custodian', 'text')
		.addPrimaryKeyConstraint('removed_once', ['map_id', 'digest'])
		.execute();
	await db
		.updateTable('map')
		.set((e) => ({ narrowed: e.ref('seq') }))
		.execute();
}
