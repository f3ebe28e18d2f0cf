import SqliteConnection from 'better-sqlite3';
import { StorageError } from '#lib/base/errors.ts';

/**
 * What SQLite's refusal means for the people who wait: the disk is full, cannot be written, is in use
 * elsewhere, or failed. Undefined for everything that is no matter of the disk.
 */
export function storageErrorOf(error: unknown): StorageError | undefined {
	if (!(error instanceof SqliteConnection.SqliteError)) return undefined;
	const { code } = error;
	if (code === 'SQLITE_FULL') return new StorageError('storage.full');
	if (code.startsWith('SQLITE_READONLY')) return new StorageError('storage.readOnly');
	if (code.startsWith('SQLITE_CANTOPEN')) return new StorageError('storage.readOnly');
	if (code.startsWith('SQLITE_BUSY')) return new StorageError('storage.inUse');
	if (/^SQLITE_(IOERR|CORRUPT|NOTADB)/.test(code)) return new StorageError('storage.failed');
	return undefined;
}

/** Whether the disk failed under SQLite, so that nothing it holds in memory can be trusted any more. */
export function isDiskFault(error: unknown): boolean {
	return error instanceof SqliteConnection.SqliteError && /^SQLITE_(IOERR|CORRUPT)/.test(error.code);
}
