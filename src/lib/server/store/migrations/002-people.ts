import type { Kysely } from 'kysely';

/**
 * Who may see and do what on a map, what was done, and who read a custodian's records. The way back: restore
 * the backup made before the upgrade.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.alterTable('map')
		.addColumn('visibility', 'text', (column) => column.notNull().defaultTo('private'))
		.execute();
	await db.schema
		.alterTable('map')
		.addColumn('erased', 'integer', (column) => column.notNull().defaultTo(0))
		.execute();
	await db.schema.alterTable('edit').addColumn('person', 'text').execute();
	await db.schema.alterTable('edit').addColumn('redacts', 'text').execute();
	await db.schema
		.createTable('membership')
		.addColumn('map_id', 'text', (column) => column.notNull().references('map.id'))
		.addColumn('person', 'text', (column) => column.notNull())
		.addColumn('role', 'text', (column) => column.notNull())
		.addColumn('custodians', 'text', (column) => column.notNull())
		.addColumn('since', 'text', (column) => column.notNull())
		.addPrimaryKeyConstraint('membership_once', ['map_id', 'person'])
		.execute();
	await db.schema
		.createTable('link')
		.addColumn('id', 'text', (column) => column.primaryKey().notNull())
		.addColumn('map_id', 'text', (column) => column.notNull().references('map.id'))
		.addColumn('digest', 'text', (column) => column.notNull().unique())
		.addColumn('role', 'text', (column) => column.notNull())
		.addColumn('made', 'text', (column) => column.notNull())
		.addColumn('expires', 'text', (column) => column.notNull())
		.execute();
	await db.schema
		.createTable('invitation')
		.addColumn('digest', 'text', (column) => column.primaryKey().notNull())
		.addColumn('map_id', 'text', (column) => column.references('map.id'))
		.addColumn('email', 'text')
		.addColumn('role', 'text')
		.addColumn('custodians', 'text', (column) => column.notNull())
		.addColumn('made', 'text', (column) => column.notNull())
		.addColumn('made_by', 'text', (column) => column.notNull())
		.addColumn('expires', 'text', (column) => column.notNull())
		.addColumn('accepted', 'text')
		.addColumn('accepted_by', 'text')
		.execute();
	await db.schema
		.createTable('audit')
		.addColumn('id', 'text', (column) => column.primaryKey().notNull())
		.addColumn('at', 'text', (column) => column.notNull())
		.addColumn('person', 'text')
		.addColumn('act', 'text', (column) => column.notNull())
		.addColumn('map_id', 'text')
		.addColumn('about', 'text', (column) => column.notNull())
		.execute();
	await db.schema.createIndex('audit_of_map').on('audit').columns(['map_id', 'at']).execute();
	await db.schema
		.createTable('reading')
		.addColumn('map_id', 'text', (column) => column.notNull())
		.addColumn('custodian', 'text', (column) => column.notNull())
		.addColumn('person', 'text', (column) => column.notNull())
		.addColumn('hour', 'text', (column) => column.notNull())
		.addPrimaryKeyConstraint('reading_once', ['map_id', 'custodian', 'person', 'hour'])
		.execute();
}
