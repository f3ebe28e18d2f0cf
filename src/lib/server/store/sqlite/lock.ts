import SqliteConnection from 'better-sqlite3';
import { join } from 'node:path';
import { StorageError } from '#lib/base/errors.ts';

/** Gives the store free for another process. */
export type Unlock = () => void;

/**
 * Takes a store's folder for this process alone, by an exclusive lock of SQLite on a file beside the
 * database: the system drops it when the process ends, however it ends, so none is ever left behind.
 * Throws `storage.inUse` where another process (or this one) holds it.
 */
export function lockFolder(folder: string): Unlock {
	const lock = new SqliteConnection(join(folder, 'lock.db'), { timeout: 0 });
	try {
		lock.exec('BEGIN EXCLUSIVE');
	} catch (error) {
		lock.close();
		if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY'))
			throw new StorageError('storage.inUse', { folder });
		throw error;
	}
	return () => lock.close();
}
