import { Migrator, sql } from 'kysely';
import { StorageError } from '#lib/base/errors.ts';
import { migrations } from './migrations/index.ts';
import type { Database } from './schema.ts';

/** Brings the tables up to what this version knows. Throws `storage.newer` where a newer version was here. */
export async function migrate(db: Database): Promise<void> {
	await assertNotNewer(db);
	const migrator = new Migrator({
		db,
		provider: { getMigrations: () => Promise.resolve({ ...migrations }) }
	});
	const { error } = await migrator.migrateToLatest();
	if (error) throw error as Error;
}

/** Whether there are tables at all. */
export async function isBegun(db: Database): Promise<boolean> {
	return (await db.introspection.getTables()).some(({ name }) => name === 'map');
}

/** Throws `storage.newer` where the tables hold more than this version knows. */
export async function assertNotNewer(db: Database): Promise<void> {
	const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
	if (!tables.some(({ name }) => name === 'kysely_migration')) return;
	const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
	if (rows.some(({ name }) => !Object.hasOwn(migrations, name))) throw new StorageError('storage.newer');
}
