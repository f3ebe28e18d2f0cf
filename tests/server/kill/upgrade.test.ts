import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openStore } from '#lib/server/store/openStore.ts';
import { migrations } from '#lib/server/store/migrations/index.ts';
import { asFirstVersion, migrationsOf } from '../../support/firstSchema.ts';
import { addStakeholder, editOf, maker, smallMap, team, temporaryFolder } from '../store/makeStore.ts';
import { bundle } from './bundle.ts';

/** Every so many statements of an upgrade there is a kill; `npm run test:full -- G9` kills at each. */
const STEP = Number(process.env['ROUNDTABLE_UPGRADE_STEP'] ?? 6);
const EDITS = 5;

async function storeOfFirstVersion(): Promise<string> {
	const folder = temporaryFolder(onTestFinished);
	const store = await openStore(folder);
	await store.create(team, smallMap, maker);
	for (let i = 0; i < EDITS; i++) await store.append(team, 'basin', editOf([addStakeholder(`n${i}`)]), i + 1);
	await store.close();
	await asFirstVersion(folder);
	return folder;
}

async function holdsEverything(folder: string): Promise<void> {
	const store = await openStore(folder);
	const { seq, map } = await store.read(team, 'basin');
	expect([seq, map.stakeholders.size]).toEqual([EDITS + 1, 2 + EDITS]);
	expect(await store.verify()).toEqual([]);
	await store.append(team, 'basin', editOf([addStakeholder('later')]), seq);
	await store.close();
}

it(
	'an upgrade from the first version that is killed leaves the old store or the new one, never one between',
	{ timeout: 3_600_000 },
	async () => {
		const script = await bundle('upgrader', onTestFinished);
		const first = await storeOfFirstVersion();
		const run = (folder: string, n: number) => spawnSync(process.execPath, [script, folder, String(n)]);
		const whole = join(temporaryFolder(onTestFinished), 'store');
		cpSync(first, whole, { recursive: true });
		const statements = Number(run(whole, 0).stdout.toString());
		const latest = Object.keys(migrations);
		const found = new Set<string>();
		for (let n = 1; n <= statements; n += STEP) {
			const folder = join(temporaryFolder(onTestFinished), 'store');
			cpSync(first, folder, { recursive: true });
			expect(run(folder, n).signal, `statement ${n}`).toBe('SIGKILL');
			const reached = migrationsOf(folder).join(' ');
			expect([latest[0], latest.join(' ')], `statement ${n}`).toContain(reached);
			found.add(reached);
			await holdsEverything(folder);
		}
		// Kills before the last step and after it.
		expect(found.size).toBe(2);
		await holdsEverything(whole);
	}
);
