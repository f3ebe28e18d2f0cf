import type { StorageError } from '#lib/base/errors.ts';
import type { Id } from '#lib/base/ids.ts';
import type { Issue } from '#lib/base/issue.ts';
import type { Database } from './schema.ts';

/** What a store needs of a database beyond the queries that all databases share. */
export interface Engine {
	/** For reading. */
	readonly db: Database;
	/** Why nothing can be written, or undefined when it can. */
	readonly refusal: StorageError | undefined;
	/**
	 * Whether other processes write to the same database, so that what is held in memory must be compared
	 * with it before each use.
	 */
	readonly isShared: boolean;
	/**
	 * Does all of the work or none of it, and answers when it is on disk. What the disk refuses is thrown
	 * as a `StorageError`.
	 */
	write<T>(work: (db: Database) => Promise<T>): Promise<T>;
	/** Tells the other processes, once the transaction of `db` is committed, that maps have changed. */
	announce(db: Database, maps: readonly Id[]): Promise<void>;
	/** Calls `wake` when another process changed a map, and without a map when news may have been missed. */
	listen(wake: (map: Id | undefined) => void): void;
	/** What a failure of a query means for the people who wait; undefined where it is no matter of the database. */
	explain(error: unknown): StorageError | undefined;
	/** Whether a trial write could be made (and was taken back). */
	canWrite(): Promise<boolean>;
	/** What the database itself finds wrong with its files. */
	check(): Promise<Issue[]>;
	/** Leaves nothing readable of what was deleted. */
	purge(): Promise<void>;
	backup(file: string): Promise<void>;
	close(): Promise<void>;
}

/** Writes one row that means nothing, to learn whether the disk takes it; a `StorageError` is what `write` throws. */
export async function tryWriting(write: Engine['write']): Promise<void> {
	await write((db) =>
		db
			.insertInto('store')
			.values({ name: 'trial', value: '' })
			.onConflict((conflict) => conflict.column('name').doUpdateSet({ value: '' }))
			.execute()
	);
}
