import { StorageError } from '#lib/base/errors.ts';
import type { Database } from './schema.ts';

/** By so much clocks may differ where several processes share a database, in milliseconds. */
const APART = 60_000;

/**
 * Throws `storage.clock` where a clock is behind the last change of a store: what is set right a few hours later would
 * have kept links, sessions and consents alive beyond their end, and edits would stand before those they followed.
 * @param now the moment, ISO 8601
 */
export async function assertClock(db: Database, now: string): Promise<void> {
	const { last } = await db
		.selectFrom('map')
		.select(({ fn }) => fn.max('changed').as('last'))
		.executeTakeFirstOrThrow();
	if (last !== null && Date.parse(now) + APART < Date.parse(last))
		throw new StorageError('storage.clock', { now, last });
}
