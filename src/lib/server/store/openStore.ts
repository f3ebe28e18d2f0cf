import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { assertClock } from './clock.ts';
import { Vault } from './custody/Vault.ts';
import type { Engine } from './Engine.ts';
import { KyselyStore } from './KyselyStore.ts';
import type { Database } from './schema.ts';
import { openSqlite, openSqliteForReading } from './sqlite/openSqlite.ts';
import type { Store } from './Store.ts';

export interface StoreOptions {
	/** The moment, ISO 8601. */
	readonly now?: () => string;
	/** The folder of custodians' keys; by default `keys` in the folder of the store. */
	readonly keys?: string;
	/** Whether custodians' records are sealed with their keys as they are written. */
	readonly seals?: boolean;
	/** Opens it also where the clock is behind the last change. */
	readonly takesAnyClock?: boolean;
}

/**
 * Opens the store of a folder, which this process then owns until it closes it or ends. Where the disk
 * takes no writes, what is there can still be read, and the store's `refusal` says why.
 * Throws `storage.inUse`, `storage.newer`, `storage.version`, `storage.unsafe`, `storage.keysOpen`,
 * `storage.clock`, `storage.full`, `storage.readOnly`
 */
export async function openStore(folder: string, options: StoreOptions = {}): Promise<Store> {
	return storeOver(await openSqlite(folder), { keys: join(folder, 'keys'), ...options });
}

/**
 * Opens the store in a PostgreSQL database, beside other processes that have it open and share the folder of
 * keys. Throws `storage.unreachable`, `storage.denied`, `storage.newer`, `storage.keysOpen`,
 * `storage.clock`.
 */
export async function openSharedStore(
	url: string,
	options: StoreOptions & { readonly keys: string }
): Promise<Store> {
	// Loaded only where it is used: a machine without PostgreSQL starts without its driver.
	const { openPostgres } = await import('./postgres/openPostgres.ts');
	return storeOver(await openPostgres(url), options);
}

/** Opens the store of a folder for reading, also while another process owns it. Throws `storage.missing`. */
export async function openStoreForReading(folder: string): Promise<Store> {
	return storeOver(await openSqliteForReading(folder), { keys: join(folder, 'keys') });
}

export async function storeOver(
	engine: Engine,
	{ now = moment, keys, seals = false, takesAnyClock = false }: StoreOptions & { readonly keys: string }
): Promise<KyselyStore> {
	try {
		const vault = new Vault(keys, seals);
		vault.assertPrivate();
		// Where nothing can be written there is nothing to go wrong.
		if (!takesAnyClock && !engine.refusal) await assertClock(engine.db, now());
		return new KyselyStore(engine, vault, await epochOf(engine), now);
	} catch (error) {
		await engine.close();
		throw error;
	}
}

async function epochOf(engine: Engine): Promise<string> {
	const held = await readEpoch(engine.db);
	return held ?? engine.write(beginFirst);
}

/** Begins another life of the store: places in its logs known before mean nothing any more. */
export async function startEpoch(db: Database): Promise<string> {
	const value = randomBytes(6).toString('hex');
	await db
		.insertInto('store')
		.values({ name: 'epoch', value })
		.onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
		.execute();
	return value;
}

/** The first life of a store; of several processes that begin it at once, the first one names it. */
async function beginFirst(db: Database): Promise<string> {
	return (await readEpoch(db)) ?? startEpoch(db);
}

async function readEpoch(db: Database): Promise<string | undefined> {
	const row = await db.selectFrom('store').select('value').where('name', '=', 'epoch').executeTakeFirst();
	return row?.value;
}

function moment(): string {
	return new Date().toISOString();
}
