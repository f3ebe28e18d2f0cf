import type { Kysely } from 'kysely';

/** Maps, their logs and snapshots. The way back: restore the backup made before the upgrade. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('store')
		.addColumn('name', 'text', (column) => column.primaryKey().notNull())
		.addColumn('value', 'text', (column) => column.notNull())
		.execute();
	await db.schema
		.createTable('map')
		.addColumn('id', 'text', (column) => column.primaryKey().notNull())
		.addColumn('header', 'text', (column) => column.notNull())
		.addColumn('seq', 'integer', (column) => column.notNull())
		.addColumn('hash', 'text', (column) => column.notNull())
		.addColumn('created', 'text', (column) => column.notNull())
		.addColumn('changed', 'text', (column) => column.notNull())
		.addColumn('archived', 'text')
		.execute();
	await db.schema
		.createTable('edit')
		.addColumn('map_id', 'text', (column) => column.notNull().references('map.id'))
		.addColumn('seq', 'integer', (column) => column.notNull())
		.addColumn('id', 'text', (column) => column.notNull())
		.addColumn('author', 'text', (column) => column.notNull())
		.addColumn('at', 'text', (column) => column.notNull())
		.addColumn('logged', 'text', (column) => column.notNull())
		.addColumn('undoes', 'text')
		.addColumn('changes', 'text', (column) => column.notNull())
		.addColumn('previous', 'text', (column) => column.notNull())
		.addColumn('hash', 'text', (column) => column.notNull())
		.addPrimaryKeyConstraint('edit_place', ['map_id', 'seq'])
		.addUniqueConstraint('edit_once', ['map_id', 'id'])
		.execute();
	await db.schema
		.createTable('snapshot')
		.addColumn('map_id', 'text', (column) => column.notNull().references('map.id'))
		.addColumn('seq', 'integer', (column) => column.notNull())
		.addColumn('document', 'text', (column) => column.notNull())
		.addPrimaryKeyConstraint('snapshot_place', ['map_id', 'seq'])
		.execute();
}
