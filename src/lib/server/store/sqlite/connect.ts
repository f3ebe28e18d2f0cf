import SqliteConnection from 'better-sqlite3';
import {
	Kysely,
	SqliteAdapter,
	SqliteDialect,
	SqliteDriver,
	type DatabaseConnection,
	type SqliteDatabase
} from 'kysely';
import { StorageError } from '#lib/base/errors.ts';
import type { Database, Schema } from '../schema.ts';

/** Earlier ones can lose pages when the log of writes starts anew while another process checkpoints. */
const OLDEST_SQLITE = [3, 51, 3];

/** Kysely thinks that SQLite cannot make tables in a transaction. It can, and half a migration is no state to wake up in. */
class Dialect extends SqliteDialect {
	readonly #database: SqliteDatabase;

	constructor(private readonly raw: () => SqliteConnection.Database) {
		const database = { prepare: (sql: string) => raw().prepare(sql), close: () => void raw().close() };
		super({ database });
		this.#database = database;
	}

	/** After a fault of the disk SQLite has rolled back already, and a second time would throw over the reason. */
	override createDriver() {
		const { raw } = this;
		return new (class extends SqliteDriver {
			override async rollbackTransaction(connection: DatabaseConnection) {
				if (raw().inTransaction) await super.rollbackTransaction(connection);
			}
		})({ database: this.#database });
	}

	override createAdapter() {
		return new (class extends SqliteAdapter {
			override get supportsTransactionalDdl() {
				return true;
			}
		})();
	}
}

/** A database under queries that outlive it: after a fault of the disk it is opened anew, and they go on. */
export class Connection {
	readonly db: Database;
	#raw: SqliteConnection.Database;

	/** `open` opens the file, each time in the same way. */
	constructor(private readonly open: () => SqliteConnection.Database) {
		this.#raw = open();
		this.db = new Kysely<Schema>({ dialect: new Dialect(() => this.#raw) });
	}

	get raw(): SqliteConnection.Database {
		return this.#raw;
	}

	/** Opens the file anew; where that fails, what was open stays. */
	reopen(): void {
		const before = this.#raw;
		this.#raw = this.open();
		try {
			before.close();
		} catch {
			// What failed under it may fail again; nothing is asked of it any more.
		}
	}
}

/**
 * Opens the database for writing: a log of writes (WAL) that is synced at each commit. Throws
 * `storage.version` or `storage.unsafe` where SQLite or the disk cannot keep what an acknowledgement
 * promises.
 */
export function connect(file: string): Connection {
	return new Connection(() => openForWriting(file));
}

function openForWriting(file: string): SqliteConnection.Database {
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
		return raw;
	} catch (error) {
		raw.close();
		throw error;
	}
}

/** Opens the database for reading only. */
export function connectForReading(file: string): Connection {
	return new Connection(() => new SqliteConnection(file, { readonly: true, timeout: 5_000 }));
}

function assertVersion(raw: SqliteConnection.Database): void {
	const version = raw.prepare('SELECT sqlite_version()').pluck().get() as string;
	const parts = version.split('.').map(Number);
	const first = OLDEST_SQLITE.findIndex((part, i) => part !== parts[i]);
	if (first >= 0 && (parts[first] ?? 0) < (OLDEST_SQLITE[first] as number)) {
		throw new StorageError('storage.version', { version, oldest: OLDEST_SQLITE.join('.') });
	}
}
