import { expect, test } from '@playwright/test';
import { backups } from '../../scripts/full/backups.js';
import { httpKills } from '../../scripts/full/httpKills.js';
import { importKills } from '../../scripts/full/importKills.js';
import { restarts } from '../../scripts/full/restarts.js';
import { retries } from '../../scripts/full/retries.js';
import { has } from '../../scripts/full/suites.js';
import { syncOrder } from '../../scripts/full/syncOrder.js';

/** The small sizes of what `npm run test:full` does to a whole server, without its clocks. */
test.setTimeout(180_000);

test('every edit is synced to disk before it is answered', async () => {
	test.skip(!has('strace'), 'strace is missing');
	expect(await syncOrder(40)).toEqual({ edits: 40, wrong: 0 });
});

test('a server that is killed loses nothing that it answered', async () => {
	const { kills, acknowledged, lost } = await httpKills(3);
	expect([kills, lost]).toEqual([3, 0]);
	expect(acknowledged).toBeGreaterThan(3);
});

test('a server that is killed while it imports has imported all or nothing', async () => {
	const { kills, wrong } = await importKills(3);
	expect([kills, wrong]).toEqual([3, []]);
});

test('whoever follows a map comes back after a restart and has missed nothing', async () => {
	expect((await restarts(2, 20)).lost).toBe(0);
});

test('a backup of a server at work restores whole', async () => {
	const { restored, lost, wrong } = await backups({ rounds: 1, perSecond: 40 });
	expect([restored, lost, wrong]).toEqual([1, 0, []]);
});

test('an edit that is sent again is taken once', async () => {
	const { sent, wrong } = await retries(200);
	expect(wrong).toEqual([]);
	expect(sent).toBeGreaterThan(250);
});
