import { join } from 'node:path';
import { NotFoundError, StorageError } from '#lib/base/errors.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { Audience } from '#lib/model/viewAs.ts';
import { localViewer } from '#lib/server/access/localViewer.ts';
import { openSharedStore, openStore, openStoreForReading } from '#lib/server/store/openStore.ts';
import type { Store } from '#lib/server/store/Store.ts';
import { storeFolder } from './paths.ts';

/** Who works at the command line, and when. */
export function presentViewer(): { readonly viewer: Audience; readonly at: string } {
	const at = new Date().toISOString();
	return { viewer: localViewer(at), at };
}

/** Works with the store, read only, also while a server owns it. */
export async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
	return closing(await (openShared() ?? openStoreForReading(storeFolder())), work);
}

/** Works with the store as its owner; throws `storage.inUse` while a server runs on it. */
export async function withOwnStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
	return closing(await (openShared() ?? openStore(storeFolder())), work);
}

/** A stored map as the team sees it; undefined where there is no such map, or no store yet. */
export async function readStored(id: string): Promise<StakeholderMap | undefined> {
	try {
		return await withStore(async (store) => (await store.read(presentViewer().viewer, id)).map);
	} catch (error) {
		if (error instanceof NotFoundError && error.code === 'map.unknown') return undefined;
		if (error instanceof StorageError && error.code === 'storage.missing') return undefined;
		throw error;
	}
}

/** Beside the servers that use it, where the store is in PostgreSQL. */
function openShared(): Promise<Store> | undefined {
	const url = process.env['DATABASE_URL'];
	return url
		? openSharedStore(url, { keys: process.env['ROUNDTABLE_KEYS'] || join(storeFolder(), 'keys') })
		: undefined;
}

async function closing<T>(store: Store, work: (store: Store) => Promise<T>): Promise<T> {
	try {
		return await work(store);
	} finally {
		await store.close();
	}
}
