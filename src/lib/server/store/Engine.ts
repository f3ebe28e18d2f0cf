import type { StorageError } from '#lib/base/errors.ts';
import type { Issue } from '#lib/base/issue.ts';
import type { Database } from './schema.ts';

/** What a store needs of a database beyond the queries that all databases share. */
export interface Engine {
	/** For reading. */
	readonly db: Database;
	/** Why nothing can be written, or undefined when it can. */
	readonly refusal: StorageError | undefined;
	/**
	 * Does all of the work or none of it, and answers when it is on disk. What the disk refuses is thrown
	 * as a `StorageError`.
	 */
	write<T>(work: (db: Database) => Promise<T>): Promise<T>;
	/** Whether a trial write could be made (and was taken back). */
	canWrite(): Promise<boolean>;
	/** What the database itself finds wrong with its files. */
	check(): Promise<Issue[]>;
	backup(file: string): Promise<void>;
	close(): Promise<void>;
}
