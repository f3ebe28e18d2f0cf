import { sql } from 'kysely';
import type pg from 'pg';
import { StorageError, UsageError } from '#lib/base/errors.ts';
import type { Id } from '#lib/base/ids.ts';
import type { Issue } from '#lib/base/issue.ts';
import { tryWriting, type Engine } from '../Engine.ts';
import { TABLES_OF_MAPS, type Database } from '../schema.ts';
import type { News } from './News.ts';
import { storageErrorOf } from './postgresError.ts';

/** Names the lock under which all processes write, one after the other. */
const WRITING = 0x726f756e;

/** A PostgreSQL database, which several processes may share. */
export class PostgresEngine implements Engine {
	readonly isShared = true;
	/** A database that is away comes back without us: there is no lasting refusal. */
	readonly refusal = undefined;

	constructor(
		readonly db: Database,
		readonly pool: pg.Pool,
		private readonly news: News
	) {}

	/**
	 * One writer at a time over all processes, held by a lock that ends with the transaction: so places in a
	 * log are given in the order in which they become visible, and a reader that asks for what lies beyond
	 * its place misses none. Group commit makes up for the waiting.
	 */
	async write<T>(work: (db: Database) => Promise<T>): Promise<T> {
		try {
			return await this.db
				.transaction()
				.setIsolationLevel('read committed')
				.execute(async (db) => {
					await sql`select pg_advisory_xact_lock(${WRITING})`.execute(db);
					return work(db);
				});
		} catch (error) {
			throw storageErrorOf(error) ?? error;
		}
	}

	announce(db: Database, maps: readonly Id[]): Promise<void> {
		return this.news.send(db, maps);
	}

	listen(wake: (map: Id | undefined) => void): void {
		this.news.listen(wake);
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

	/** PostgreSQL looks after its own files (`amcheck`, page checksums). */
	check(): Promise<Issue[]> {
		return Promise.resolve([]);
	}

	backup(): Promise<void> {
		return Promise.reject(new UsageError('storage.backupElsewhere'));
	}

	/** Rewrites the tables without what was deleted; archives of the server's own log are its administrator's. */
	async purge(): Promise<void> {
		for (const table of ['map', ...TABLES_OF_MAPS])
			await sql`vacuum full ${sql.table(table)}`.execute(this.db);
	}

	async close(): Promise<void> {
		await this.news.close();
		await this.db.destroy();
	}
}

/**
 * The log refuses to be changed, whoever tries, but for what a custodian takes out and for a map that is erased; and so
 * does the trail of acts.
 */
export async function protectLog(db: Database): Promise<void> {
	await sql`create or replace function roundtable_log_stays() returns trigger language plpgsql as
		$$ begin
			if tg_op = 'UPDATE' and tg_table_name = 'edit' and exists (select 1 from store where name = 'redacting')
			then return new; end if;
			if tg_op = 'DELETE' and tg_table_name = 'edit'
				and exists (select 1 from store where name = 'erasing' and value = old.map_id)
			then return old; end if;
			raise exception 'the log is only ever added to';
		end $$`.execute(db);
	await sql`create or replace trigger audit_stays before update or delete on audit
		for each row execute function roundtable_log_stays()`.execute(db);
	await sql`create or replace trigger edit_stays before update or delete on edit
		for each row execute function roundtable_log_stays()`.execute(db);
}
