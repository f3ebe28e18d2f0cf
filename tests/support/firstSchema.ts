import SqliteConnection from 'better-sqlite3';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Migrator } from 'kysely';
import { migrations } from '#lib/server/store/migrations/index.ts';
import { connect } from '#lib/server/store/sqlite/connect.ts';
import { DATABASE_FILE } from '#lib/server/store/sqlite/openSqlite.ts';

/** The columns that the first version of the store had. */
const COLUMNS = {
	store: 'name, value',
	map: 'id, header, seq, hash, created, changed, archived',
	edit: 'map_id, seq, id, author, at, logged, undoes, changes, previous, hash',
	snapshot: 'map_id, seq, document'
};

/** Writes the store of a folder, made without accounts, as the first version would have written it. */
export async function asFirstVersion(folder: string): Promise<void> {
	const file = join(folder, DATABASE_FILE);
	const old = join(folder, 'old.db');
	const connection = connect(old);
	const first = { getMigrations: () => Promise.resolve({ '001-log': migrations['001-log']! }) };
	const { error } = await new Migrator({ db: connection.db, provider: first }).migrateToLatest();
	if (error) throw error as Error;
	const { raw } = connection;
	raw.prepare('attach ? as present').run(file);
	for (const [table, columns] of Object.entries(COLUMNS))
		raw.exec(`insert into main.${table} (${columns}) select ${columns} from present.${table}`);
	raw.exec('detach present');
	await connection.db.destroy();
	for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
	const copy = new SqliteConnection(old);
	copy.prepare('vacuum into ?').run(file);
	copy.close();
	for (const end of ['', '-wal', '-shm']) rmSync(`${old}${end}`, { force: true });
}

/** The migrations that a store's file has been through. */
export function migrationsOf(folder: string): string[] {
	const raw = new SqliteConnection(join(folder, DATABASE_FILE));
	const names = raw.prepare('select name from kysely_migration order by name').pluck().all() as string[];
	raw.close();
	return names;
}
