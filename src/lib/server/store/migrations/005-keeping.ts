import type { Kysely } from 'kysely';

/**
 * How long maps are kept and what holds them, and which of them were erased for good. The way back: restore the backup
 * made before the upgrade.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('keeping')
		.addColumn('map_id', 'text', (column) => column.notNull().references('map.id'))
		.addColumn('kind', 'text', (column) => column.notNull())
		.addColumn('until', 'text')
		.addColumn('erases', 'integer', (column) => column.notNull())
		.addColumn('by', 'text')
		.addColumn('at', 'text', (column) => column.notNull())
		.addColumn('reason', 'text', (column) => column.notNull())
		.addPrimaryKeyConstraint('keeping_once', ['map_id', 'kind'])
		.execute();
	await db.schema
		.createTable('erasure')
		.addColumn('map_id', 'text', (column) => column.primaryKey().notNull())
		.addColumn('at', 'text', (column) => column.notNull())
		.addColumn('done', 'integer', (column) => column.notNull())
		.execute();
}
