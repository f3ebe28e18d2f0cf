import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { sql } from 'kysely';
import type { Id } from '#lib/base/ids.ts';
import type { Database } from '../schema.ts';

const CHANNEL = 'roundtable';
/** Milliseconds after which a lost connection is tried again. */
const PAUSE = 1_000;
/** Milliseconds between two signs of life: a connection that died silently is found within two of them. */
const BEAT = 10_000;

/**
 * What processes on one database tell each other (`LISTEN`/`NOTIFY`), over a connection of its own. Only
 * ever a wake-up: whoever is woken reads the log. News sent while the connection was down are lost, so when
 * it is back everybody is woken.
 */
export class News {
	readonly #self = randomBytes(6).toString('hex');
	#wake: (map: Id | undefined) => void = () => {};
	#client: pg.Client | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#closed = false;

	constructor(private readonly url: string) {}

	/** Resolves when news arrive, or the first attempt to be told them has failed. */
	start(): Promise<void> {
		return this.#connect();
	}

	listen(wake: (map: Id | undefined) => void): void {
		this.#wake = wake;
	}

	/** Part of the transaction of `db`: sent when that is committed. */
	async send(db: Database, maps: readonly Id[]): Promise<void> {
		for (const map of maps) await sql`select pg_notify(${CHANNEL}, ${`${this.#self} ${map}`})`.execute(db);
	}

	async close(): Promise<void> {
		this.#closed = true;
		clearTimeout(this.#timer);
		await this.#client?.end().catch(() => {});
	}

	async #connect(): Promise<void> {
		const client = new pg.Client({
			connectionString: this.url,
			keepAlive: true,
			connectionTimeoutMillis: 5_000,
			query_timeout: BEAT
		});
		this.#client = client;
		client.on('error', () => this.#lost(client));
		client.on('end', () => this.#lost(client));
		client.on('notification', ({ payload = '' }) => {
			const space = payload.indexOf(' ');
			if (payload.slice(0, space) !== this.#self) this.#wake(payload.slice(space + 1));
		});
		try {
			await client.connect();
			await client.query(`listen ${CHANNEL}`);
			this.#beat(client);
		} catch {
			this.#lost(client);
		}
	}

	#beat(client: pg.Client): void {
		if (this.#closed || client !== this.#client) return;
		this.#timer = setTimeout(() => {
			client.query('select 1').then(
				() => this.#beat(client),
				() => this.#lost(client)
			);
		}, BEAT);
		this.#timer.unref();
	}

	#lost(client: pg.Client): void {
		if (this.#closed || client !== this.#client) return;
		this.#client = undefined;
		clearTimeout(this.#timer);
		client.end().catch(() => {});
		// Whatever was sent until it is back is missed: everybody looks then.
		this.#timer = setTimeout(() => void this.#connect().then(() => this.#wake(undefined)), PAUSE);
		this.#timer.unref();
	}
}
