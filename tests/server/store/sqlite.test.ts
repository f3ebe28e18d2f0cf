import { onTestFinished } from 'vitest';
import { openStore } from '#lib/server/store/openStore.ts';
import { storeContract } from './storeContract.ts';
import { temporaryFolder } from './makeStore.ts';

storeContract('SQLite', async () => {
	// Finishing runs in reverse order: the store is closed before its folder goes.
	const folder = temporaryFolder(onTestFinished);
	const store = await openStore(folder);
	onTestFinished(() => store.close());
	return store;
});
