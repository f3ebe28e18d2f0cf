import { existsSync } from 'node:fs';
import { copyFile, link, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '#lib/base/errors.ts';
import type { Id } from '#lib/base/ids.ts';
import { migrate } from './migrate.ts';
import { startEpoch, storeOver } from './openStore.ts';
import { connect } from './sqlite/connect.ts';
import { lockFolder } from './sqlite/lock.ts';
import { DATABASE_FILE } from './sqlite/openSqlite.ts';
import { SqliteEngine } from './sqlite/SqliteEngine.ts';

/**
 * Puts a backup in the place of a folder's store, after checking all of it; the store that was there stays
 * beside it under the name that is answered (undefined where there was none). Maps that were erased there since the
 * backup do not come back. All or nothing: the last step is one renaming.
 * @throws {StorageError} `storage.inUse` while a server runs on the store
 * @throws {InputError} `backup.unusable`, and nothing is changed
 */
export async function restoreStore(folder: string, backup: string, now: string): Promise<string | undefined> {
	await mkdir(folder, { recursive: true });
	const unlock = lockFolder(folder);
	const incoming = join(folder, 'restoring.db');
	const present = join(folder, DATABASE_FILE);
	try {
		await prepare(backup, incoming, { keys: join(folder, 'keys'), erased: await erasedIn(present) });
		if (!existsSync(present)) return void (await rename(incoming, present));
		// Opened and closed once, so that all its writes are in the one file.
		connect(present).raw.close();
		const kept = `before-restore-${now.replace(/[:.]/g, '-')}.db`;
		await link(present, join(folder, kept));
		await rename(incoming, present);
		return kept;
	} finally {
		await rm(incoming, { force: true });
		unlock();
	}
}

/** The maps that were erased for good in a store; none where there is no store, or one that cannot be read. */
async function erasedIn(file: string): Promise<Id[]> {
	if (!existsSync(file)) return [];
	try {
		const { db } = connect(file);
		const rows = await db.selectFrom('erasure').select('map_id').execute();
		await db.destroy();
		return rows.map(({ map_id }) => map_id);
	} catch {
		// Written by an earlier version, which erased none, or broken, which is why there is a backup.
		return [];
	}
}

async function prepare(
	backup: string,
	incoming: string,
	{ keys, erased }: { readonly keys: string; readonly erased: readonly Id[] }
): Promise<void> {
	try {
		await copyFile(backup, incoming);
		const connection = connect(incoming);
		await migrate(connection.db);
		const engine = new SqliteEngine(connection, undefined, () => {});
		const store = await storeOver(engine, { keys });
		await store.keeping.eraseAgain(erased);
		const [issue] = await store.verify();
		await engine.write(startEpoch);
		await store.close();
		if (issue) throw new InputError('backup.unusable', { file: backup, reason: issue.code });
	} catch (error) {
		if (error instanceof InputError) throw error;
		throw new InputError('backup.unusable', { file: backup, reason: (error as Error).message });
	}
}
