import { onTestFinished } from 'vitest';
import { openStore, type StoreOptions } from '#lib/server/store/openStore.ts';
import { custodyContract } from './custodyContract.ts';
import { keepingContract } from './keepingContract.ts';
import { peopleContract } from './peopleContract.ts';
import { storeContract } from './storeContract.ts';
import { temporaryFolder } from './makeStore.ts';

const open = async (options: StoreOptions = {}) => {
	// Finishing runs in reverse order: the store is closed before its folder goes.
	const folder = temporaryFolder(onTestFinished);
	const store = await openStore(folder, { seals: true, ...options });
	onTestFinished(() => store.close());
	return store;
};

storeContract('SQLite', () => open());
peopleContract('SQLite', () => open());
custodyContract('SQLite', () => open());
keepingContract('SQLite', open);
