import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { migrate } from '../migrate.ts';
import type { Schema } from '../schema.ts';
import { News } from './News.ts';
import { storageErrorOf } from './postgresError.ts';
import { PostgresEngine, protectLog } from './PostgresEngine.ts';

/** Milliseconds after which a database that does not answer counts as out of reach. */
const PATIENCE = 5_000;

// Places in a log are far below 2^53; the driver would hand 64-bit numbers out as text.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/**
 * Opens the database at an address (`postgres://…`), bringing its tables up to this version.
 * Throws `storage.unreachable`, `storage.denied`, `storage.newer`.
 */
export async function openPostgres(url: string): Promise<PostgresEngine> {
	const pool = new pg.Pool({
		connectionString: url,
		max: 10,
		connectionTimeoutMillis: PATIENCE,
		keepAlive: true
	});
	// A connection that breaks while nobody uses it: the pool makes another one when it is needed.
	pool.on('error', () => {});
	// One that breaks while it is used fails its query, which says so to whoever waits; it must not end the process.
	pool.on('connect', (client) => client.on('error', () => {}));
	const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
	try {
		await migrate(db);
		const news = new News(url);
		const engine = new PostgresEngine(db, pool, news);
		// Two processes that start at once would replace the same function at once.
		await engine.write(protectLog);
		await news.start();
		return engine;
	} catch (error) {
		await db.destroy();
		throw storageErrorOf(error) ?? error;
	}
}
