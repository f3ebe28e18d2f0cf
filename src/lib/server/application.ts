import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from '#lib/analysis/layouts/layOut.ts';
import type { Accounts } from './accounts/Accounts.ts';
import { localViewer } from './access/localViewer.ts';
import { daily } from './daily.ts';
import { Metrics } from './metrics.ts';
import { seed } from './seed.ts';
import { readSettings, type Settings } from './settings.ts';
import { openSharedStore, openStore } from './store/openStore.ts';
import { assertLocalDisk } from './store/sqlite/localDisk.ts';
import type { Store } from './store/Store.ts';
import { Workshop } from './work/Workshop.ts';

/** What runs once a process, shared by the routes and `server.js`. */
export interface Application {
	readonly store: Store;
	readonly settings: Settings;
	/** Undefined where one team works at one machine. */
	readonly accounts: Accounts | undefined;
	readonly metrics: Metrics;
	/** Where what takes long is computed. */
	readonly workshop: Workshop;
	/** Aborted when the server stops, so that open streams end. */
	readonly stopping: AbortSignal;
	endStreams(): void;
	close(): Promise<void>;
}

/** One process, one application: also where a bundler loads this module twice, and where `server.js` looks. */
const KEY = Symbol.for('roundtable.application');
const holder = globalThis as { [KEY]?: Promise<Application> };

/** The application of this process, opened by whoever asks first. Throws what `readSettings` and `openStore` throw. */
export function openApplication(env: Readonly<Record<string, string | undefined>>): Promise<Application> {
	return (holder[KEY] ??= open(readSettings(env)));
}

async function open(settings: Settings): Promise<Application> {
	const { home, data, keys, databaseUrl, takesAnyDisk, takesAnyClock } = settings;
	const isTeam = settings.mode === 'team';
	const options = { keys, seals: isTeam, takesAnyClock };
	// Whoever looks for the reason of a loss later finds here what was waived.
	for (const [name, isAny] of Object.entries({
		ROUNDTABLE_DISK: takesAnyDisk,
		ROUNDTABLE_CLOCK: takesAnyClock
	}))
		if (isAny) console.log(`${name}=any`);
	if (!databaseUrl && !takesAnyDisk) assertLocalDisk(data);
	const store = databaseUrl ? await openSharedStore(databaseUrl, options) : await openStore(data, options);
	const at = new Date().toISOString();
	const built = join(home, 'build', 'client', 'examples');
	const folder = existsSync(built) ? built : join(home, 'static', 'examples');
	await seed(store, {
		folder,
		viewer: localViewer(at),
		at,
		isTeam,
		prepare,
		say: (line) => console.log(line)
	});
	const accounts = isTeam ? await openAccounts(store, settings) : undefined;
	const metrics = new Metrics();
	const workshop = new Workshop();
	const stop = new AbortController();
	const endErasing = daily('erasure', async () => {
		const { length } = await store.keeping.eraseDue();
		if (length > 0) console.log(`Erased because the retention period is over: ${length}`);
	});
	return {
		store,
		settings,
		accounts,
		metrics,
		workshop,
		stopping: stop.signal,
		endStreams: () => stop.abort(),
		async close() {
			stop.abort();
			metrics.close();
			await workshop.close();
			await endErasing();
			delete holder[KEY];
			await store.close();
		}
	};
}

/** Loaded only where it is used: a machine without accounts starts without what they need. */
async function openAccounts(store: Store, settings: Settings): Promise<Accounts> {
	const { createAccounts } = await import('./accounts/createAccounts.ts');
	return createAccounts(store, settings);
}
