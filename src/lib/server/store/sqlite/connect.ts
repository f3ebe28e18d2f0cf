import SqliteConnection from 'better-sqlite3';
import { Kysely, SqliteAdapter, SqliteDialect } from 'kysely';
import { StorageError } from '#lib/base/errors.ts';
import type { Database, Schema } from '../schema.ts';

/** Earlier ones can lose pages when the log of writes starts anew while another process checkpoints. */
const OLDEST_SQLITE = [3, 51, 3];

/** Kysely thinks that SQLite cannot make tables in a transaction. It can, and half a migration is no state to wake up in. */
class Dialect extends SqliteDialect {
	override createAdapter() {
		return new (class extends SqliteAdapter {
			override get supportsTransactionalDdl() {
				return true;
			}
		})();
	}
}

export interface Connection {
	readonly raw: SqliteConnection.Database;
	readonly db: Database;
}

/**
 * Opens the database for writing: a log of writes (WAL) that is synced at each commit. Throws
 * `storage.version` or `storage.unsafe` where SQLite or the disk cannot keep what an acknowledgement
 * promises.
 */
export function connect(file: string): Connection {
	const raw = new SqliteConnection(file, { timeout: 5_000 });
	try {
		assertVersion(raw);
		for (const setting of [
			'journal_mode = WAL',
			'synchronous = FULL',
			'foreign_keys = ON',
			'secure_delete = ON'
		])
			raw.pragma(setting);
		// A network share may ignore the request for WAL without an error, so the answer is read back.
		const mode = raw.pragma('journal_mode', { simple: true });
		const synchronous = raw.pragma('synchronous', { simple: true });
		if (mode !== 'wal' || synchronous !== 2) throw new StorageError('storage.unsafe', { file });
		raw.pragma('journal_size_limit = 67108864');
		return { raw, db: kyselyOf(raw) };
	} catch (error) {
		raw.close();
		throw error;
	}
}

/** Opens the database for reading only. */
export function connectForReading(file: string): Connection {
	const raw = new SqliteConnection(file, { readonly: true, timeout: 5_000 });
	return { raw, db: kyselyOf(raw) };
}

function kyselyOf(raw: SqliteConnection.Database): Database {
	return new Kysely<Schema>({ dialect: new Dialect({ database: raw }) });
}

function assertVersion(raw: SqliteConnection.Database): void {
	const version = raw.prepare('SELECT sqlite_version()').pluck().get() as string;
	const parts = version.split('.').map(Number);
	const first = OLDEST_SQLITE.findIndex((part, i) => part !== parts[i]);
	if (first >= 0 && (parts[first] ?? 0) < (OLDEST_SQLITE[first] as number)) {
		throw new StorageError('storage.version', { version, oldest: OLDEST_SQLITE.join('.') });
	}
}
