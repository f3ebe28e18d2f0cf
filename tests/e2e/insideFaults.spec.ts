import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { everyDoor } from './support/routes.ts';
import { Agent, startTeam } from './support/team.ts';

const MAP = 'okanagan-floods';
const preload = new URL('support/breakDatabase.js', import.meta.url).href;
/** A fault is told by a number of its own, in a page, in its data or by the API. */
const NUMBER = /\b[\da-f]{8}\b/;

test('a fault inside any door is a 500 with a number and nothing of the insides, and ends nothing', async () => {
	test.setTimeout(120_000);
	const folder = mkdtempSync(join(tmpdir(), 'roundtable-broken-'));
	const flag = join(folder, 'broken');
	const team = await startTeam({ NODE_OPTIONS: `--import ${preload}`, BROKEN: flag });
	const owner = new Agent(team.url);
	const knock = async (door: string) => {
		const [method = '', route = '', action = ''] = door.split(' ');
		const filled = route
			.replace('[map]', MAP)
			.replace('[view]', 'table')
			.replace(/\[[^\]]+\]/g, 'json');
		const type = action ? 'application/x-www-form-urlencoded' : 'application/json';
		const body = method === 'GET' ? undefined : '{"document":{"header":{"title":"x"}}}';
		const response = await owner.fetch(`${filled}${action}`, {
			method,
			headers: { 'content-type': type },
			...(body ? { body } : {})
		});
		return { status: response.status, text: await response.text() };
	};
	try {
		await owner.join(team.firstInvitation(), 'Olive');
		writeFileSync(flag, '');
		const wrong: string[] = [];
		for (const door of everyDoor()) {
			const { status, text } = await knock(door);
			if (status !== 500) wrong.push(`${door}: ${status}`);
			else if (!NUMBER.test(text)) wrong.push(`${door} gives no number`);
			if (/canary-fault|\bat .*\.(js|ts):\d+/.test(text)) wrong.push(`${door} tells of its insides`);
		}
		expect(wrong).toEqual([]);
		rmSync(flag);
		expect((await knock('GET /m/[map]/[view]')).status).toBe(200);
		expect((await knock('POST /api/maps')).status).toBe(201);
	} finally {
		await team.stop();
		rmSync(folder, { recursive: true, force: true });
	}
});
