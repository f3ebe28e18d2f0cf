import type SqliteConnection from 'better-sqlite3';
import { rename, rm } from 'node:fs/promises';
import { sql } from 'kysely';
import { StorageError } from '#lib/base/errors.ts';
import type { Issue } from '#lib/base/issue.ts';
import { tryWriting, type Engine } from '../Engine.ts';
import type { Database } from '../schema.ts';
import { connectForReading, type Connection } from './connect.ts';
import { isDiskFault, storageErrorOf } from './storageError.ts';

/** The embedded database: one file, one connection, one writer. */
export class SqliteEngine implements Engine {
	readonly isShared = false;
	readonly db: Database;
	#refusal: StorageError | undefined;
	/** The disk failed, and the file could not be opened since. */
	#isBroken = false;
	#wake: (map: undefined) => void = () => {};

	constructor(
		private readonly connection: Connection,
		/** Why it is open for reading only, where it is. */
		refusal: StorageError | undefined,
		private readonly afterwards: () => Promise<void> | void
	) {
		this.db = connection.db;
		this.#refusal = refusal;
	}

	get refusal(): StorageError | undefined {
		return this.#isBroken ? new StorageError('storage.failed') : this.#refusal;
	}

	get #raw(): SqliteConnection.Database {
		return this.connection.raw;
	}

	async write<T>(work: (db: Database) => Promise<T>): Promise<T> {
		if (this.#isBroken) this.#reopen();
		if (this.refusal) throw this.refusal;
		try {
			return await this.db.connection().execute((db) => this.#transact(db, work));
		} catch (error) {
			// After a failed sync nobody knows what reached the disk: it is never tried again, but read anew.
			if (isDiskFault(error)) this.#reopen();
			throw storageErrorOf(error) ?? error;
		}
	}

	#reopen(): void {
		try {
			this.connection.reopen();
			this.#isBroken = false;
		} catch {
			this.#isBroken = true;
		}
		this.#wake(undefined);
	}

	/** Kysely's own transactions roll back blindly; on a full disk SQLite has done so already, and a second one throws. */
	async #transact<T>(db: Database, work: (db: Database) => Promise<T>): Promise<T> {
		await sql`begin immediate`.execute(db);
		try {
			const result = await work(db);
			await sql`commit`.execute(db);
			return result;
		} catch (error) {
			if (this.#raw.inTransaction) await sql`rollback`.execute(db);
			throw error;
		}
	}

	/** This process owns the file: there is nobody to tell, and nobody to hear from. */
	announce(): Promise<void> {
		return Promise.resolve();
	}

	/** Woken when the file was opened anew: what is held in memory may not be what is on disk. */
	listen(wake: (map: undefined) => void): void {
		this.#wake = wake;
	}

	readonly explain = storageErrorOf;

	async canWrite(): Promise<boolean> {
		try {
			await tryWriting((work) => this.write(work));
			return true;
		} catch (error) {
			if (error instanceof StorageError) return false;
			throw error;
		}
	}

	async check(): Promise<Issue[]> {
		const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(this.db);
		return rows
			.map(({ integrity_check }) => integrity_check)
			.filter((line) => line !== 'ok')
			.map((line) => ({ code: 'store.database', severity: 'error', values: { line } }));
	}

	async backup(file: string): Promise<void> {
		const partial = `${file}.partial`;
		// A reader of its own sees the store as it stood when it began, whatever is written meanwhile.
		const { raw } = connectForReading(this.#raw.name);
		try {
			raw.exec('begin; select count(*) from store');
			await raw.backup(partial);
			await rename(partial, file);
		} catch (error) {
			await rm(partial, { force: true });
			throw storageErrorOf(error) ?? error;
		} finally {
			raw.close();
		}
	}

	/** What was deleted is overwritten: in the file, in the log of writes, and in free pages. */
	async purge(): Promise<void> {
		await sql`vacuum`.execute(this.db);
		this.#raw.pragma('wal_checkpoint(TRUNCATE)');
	}

	async close(): Promise<void> {
		await this.db.destroy();
		await this.afterwards();
	}
}

/**
 * The log refuses to be changed, whoever tries, but for what a custodian takes out and for a map that is erased; and so
 * does the trail of acts.
 */
export async function protectLog(db: Database): Promise<void> {
	const except = {
		update: sql`when not exists (select 1 from store where name = 'redacting')`,
		delete: sql`when not exists (select 1 from store where name = 'erasing' and value = old.map_id)`
	};
	for (const [act, when] of Object.entries(except)) {
		const name = sql.id(`edit_no_${act}`);
		await sql`drop trigger if exists ${name}`.execute(db);
		await sql`create trigger ${name} before ${sql.raw(act)} on edit ${when}
			begin select raise(abort, 'the log is only ever added to'); end`.execute(db);
	}
	for (const act of ['update', 'delete']) {
		await sql`create trigger if not exists ${sql.id(`audit_no_${act}`)} before ${sql.raw(act)} on audit
			begin select raise(abort, 'the trail is only ever added to'); end`.execute(db);
	}
}
