import SqliteConnection from 'better-sqlite3';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StorageError } from '#lib/base/errors.ts';
import type { Engine } from '../Engine.ts';
import { assertNotNewer, isBegun, migrate } from '../migrate.ts';
import { connect, connectForReading } from './connect.ts';
import { makeFolder } from './makeFolder.ts';
import { lockFolder, type Unlock } from './lock.ts';
import { protectLog, SqliteEngine } from './SqliteEngine.ts';
import { storageErrorOf } from './storageError.ts';

export const DATABASE_FILE = 'roundtable.db';

/**
 * Opens the database of a folder, making both where they are missing. Where the folder cannot be written,
 * or its disk is full, but it holds a database, that is opened for reading, with the reason as its `refusal`. Throws
 * `storage.inUse`, `storage.newer`, `storage.version`, `storage.unsafe`, `storage.noFolder`, and `storage.full` or
 * `storage.readOnly` where there is nothing to read either.
 */
export async function openSqlite(folder: string): Promise<Engine> {
	try {
		return await openForWriting(folder);
	} catch (error) {
		const refusal = refusalOf(error);
		if (!refusal || !['storage.readOnly', 'storage.full'].includes(refusal.code)) throw refusal ?? error;
		if (!existsSync(join(folder, DATABASE_FILE))) throw refusal;
		return openCopy(folder, refusal);
	}
}

/** Opens the database of a folder for reading beside the process that writes it, as the command line does. */
export async function openSqliteForReading(folder: string): Promise<Engine> {
	const file = join(folder, DATABASE_FILE);
	if (!existsSync(file)) throw new StorageError('storage.missing', { folder });
	const connection = connectForReading(file);
	await assertNotNewer(connection.db);
	return new SqliteEngine(connection, new StorageError('storage.forReading'), () => {});
}

async function openForWriting(folder: string): Promise<Engine> {
	await makeFolder(folder);
	const unlock: Unlock = lockFolder(folder);
	try {
		const connection = connect(join(folder, DATABASE_FILE));
		const engine = new SqliteEngine(connection, undefined, unlock);
		await migrate(connection.db);
		await protectLog(connection.db);
		return engine;
	} catch (error) {
		unlock();
		throw error;
	}
}

/**
 * A database that logs its writes cannot be read where nothing may be written: SQLite needs a file beside
 * it. So it is read from a copy that holds the log of writes too.
 */
async function openCopy(folder: string, refusal: StorageError): Promise<Engine> {
	const copy = await mkdtemp(join(tmpdir(), 'roundtable-'));
	const remove = () => rm(copy, { recursive: true, force: true });
	try {
		for (const ending of ['', '-wal']) {
			const file = join(folder, DATABASE_FILE + ending);
			if (existsSync(file)) await copyFile(file, join(copy, DATABASE_FILE + ending));
		}
		const connection = connect(join(copy, DATABASE_FILE));
		// A store that was never begun holds nothing to read; one of an earlier version is brought up in the copy.
		if (!(await isBegun(connection.db))) throw refusal;
		await migrate(connection.db);
		return new SqliteEngine(connection, refusal, remove);
	} catch (error) {
		await remove();
		throw error;
	}
}

function refusalOf(error: unknown): StorageError | undefined {
	if (error instanceof StorageError) return error;
	if (error instanceof SqliteConnection.SqliteError) return storageErrorOf(error);
	const { code } = error as NodeJS.ErrnoException;
	if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return new StorageError('storage.readOnly');
	if (code === 'ENOSPC') return new StorageError('storage.full');
	return undefined;
}
