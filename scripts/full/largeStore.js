import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '../parts/app.js';
import { run } from '../parts/run.js';

/**
 * G6: how long the documented command takes to restore a backup of a large store.
 * @param {number} size megabytes
 */
export function restoreLarge(size) {
	return withStore(size, '', async (folder, commandAt) => {
		const backup = join(folder, 'backup.db');
		await commandAt('store', 'backup', backup);
		const milliseconds = await commandAt('elsewhere', 'restore', backup);
		return { megabytes: statSync(backup).size / 1e6, milliseconds };
	});
}

/**
 * G49: how long the server takes to come up on a large store of the first version, and whether all of it holds.
 * @param {number} size megabytes
 */
export function upgradeLarge(size) {
	return withStore(size, 'first', async (folder, commandAt) => {
		const data = join(folder, 'store');
		const megabytes = statSync(join(data, 'roundtable.db')).size / 1e6;
		const app = await startApp({ data });
		const { milliseconds } = app;
		const maps = await (await fetch(`${app.url}/api/maps`)).json();
		await app.stop();
		await commandAt('store', 'verify');
		return { megabytes, milliseconds, maps: maps.length };
	});
}

async function withStore(size, version, work) {
	const folder = mkdtempSync(join(tmpdir(), 'roundtable-large-'));
	const must = async (words, env = {}) => {
		const start = performance.now();
		const { code, output } = await run(process.execPath, words, { env });
		if (code !== 0) throw new Error(output.slice(0, 1_000));
		return performance.now() - start;
	};
	const make = ['--import', 'tsx', 'scripts/full/largeStore.ts'];
	try {
		await must([...make, join(folder, 'store'), String(size), version]);
		return await work(folder, (place, ...words) =>
			must(['scripts/roundtable.js', ...words], { ROUNDTABLE_DATA: join(folder, place) })
		);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
