import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { prepare } from '#lib/analysis/layouts/layOut.ts';
import { localViewer } from './access/localViewer.ts';
import { seed } from './seed.ts';
import { openSharedStore, openStore } from './store/openStore.ts';
import type { Store } from './store/Store.ts';

/** What runs once a process, shared by the routes and `server.js`. */
export interface Application {
	readonly store: Store;
	/** Aborted when the server stops, so that open streams end. */
	readonly stopping: AbortSignal;
	endStreams(): void;
	close(): Promise<void>;
}

interface Settings {
	/** `DATABASE_URL`: a PostgreSQL database that holds the store instead of a folder. */
	readonly DATABASE_URL?: string;
	/** `ROUNDTABLE_DATA`: the folder of the store; by default `data` beside the application. */
	readonly ROUNDTABLE_DATA?: string;
	/** `ROUNDTABLE_HOME`: where the application lies; set by `server.js`, the working folder in development. */
	readonly ROUNDTABLE_HOME?: string;
}

/** One process, one application: also where a bundler loads this module twice, and where `server.js` looks. */
const KEY = Symbol.for('roundtable.application');
const holder = globalThis as { [KEY]?: Promise<Application> };

/** The application of this process, opened by whoever asks first. Throws what `openStore` throws. */
export function openApplication(settings: Settings): Promise<Application> {
	return (holder[KEY] ??= open(settings));
}

async function open(settings: Settings): Promise<Application> {
	const home = settings.ROUNDTABLE_HOME || process.cwd();
	const store = settings.DATABASE_URL
		? await openSharedStore(settings.DATABASE_URL)
		: await openStore(resolve(settings.ROUNDTABLE_DATA || join(home, 'data')));
	const at = new Date().toISOString();
	const built = join(home, 'build', 'client', 'examples');
	const folder = existsSync(built) ? built : join(home, 'static', 'examples');
	await seed(store, { folder, viewer: localViewer(at), at, prepare, say: (line) => console.log(line) });
	const stop = new AbortController();
	return {
		store,
		stopping: stop.signal,
		endStreams: () => stop.abort(),
		async close() {
			stop.abort();
			delete holder[KEY];
			await store.close();
		}
	};
}
