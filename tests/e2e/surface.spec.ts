import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { createRandom } from '#lib/base/random.ts';
import { knock, RAW } from './support/knocks.ts';
import { observatoryScore } from './support/observatory.ts';
import { everyDoor } from './support/routes.ts';
import { Agent, startOwned, startTeam, type Team } from './support/team.ts';

/** Requests of the storm; `npm run test:full` sends more. */
const KNOCKS = Number(process.env['ROUNDTABLE_KNOCKS'] ?? 300);
const MAP = 'okanagan-floods';

let team: Team;
let owner: Agent;
test.beforeAll(async () => {
	({ team, owner } = await startOwned());
});
test.afterAll(() => team.stop());

/** A door's address, for a map that is there. */
const addressOf = (route: string, action = '') =>
	`${route.replace('[map]', MAP).replace(/\[[^\]]+\]/g, 'none')}${action}`;

/** Every spelling of the kind of a body that browsers let a page of another site choose, and some they do not. */
const SPELLINGS = [
	undefined,
	'text/plain',
	'TEXT/PLAIN',
	'text/plain;charset=UTF-8',
	'application/x-www-form-urlencoded',
	'Application/X-WWW-Form-Urlencoded',
	'application/x-www-form-urlencoded; charset=utf-8',
	'multipart/form-data; boundary=x',
	'multipart/form-data',
	'application/json',
	'application/json; charset=utf-8',
	'application/problem+json'
];
const FOREIGN: readonly Record<string, string>[] = [
	{ origin: 'https://evil.example' },
	{ origin: 'null' },
	{ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
	{ 'sec-fetch-site': 'same-site' }
];

test('no change comes from another site, whatever it calls what it sends', async () => {
	test.setTimeout(180_000);
	const taken: string[] = [];
	const doors = everyDoor().filter((door) => !door.startsWith('GET '));
	expect(doors.length).toBeGreaterThan(25);
	for (const door of doors) {
		const [method = '', route = '', action = ''] = door.split(' ');
		for (const type of SPELLINGS) {
			for (const from of FOREIGN) {
				const headers = new Headers({ cookie: owner.cookie, ...from });
				if (type !== undefined) headers.set('content-type', type);
				const body = new TextEncoder().encode('{}');
				const { status } = await fetch(`${team.url}${addressOf(route, action)}`, {
					method,
					headers,
					body,
					redirect: 'manual'
				});
				if (status !== 403) taken.push(`${door} ${type} ${JSON.stringify(from)}: ${status}`);
			}
		}
	}
	expect(taken).toEqual([]);
});

test('reading changes nothing', async () => {
	const state = async () => {
		const maps = (await (await owner.fetch('/api/maps')).json()) as { id: string }[];
		return Promise.all(
			maps.map(async ({ id }) => (await owner.fetch(`/api/maps/${id}/log?after=0`)).text())
		).then((logs) => [maps, logs]);
	};
	const before = await state();
	for (const door of everyDoor().filter((each) => each.startsWith('GET '))) {
		const stop = new AbortController();
		await owner.fetch(addressOf(door.slice(4)), { signal: stop.signal });
		stop.abort();
	}
	expect(await state()).toEqual(before);
});

test('every kind of answer has headers that the Observatory gives an A+', async () => {
	const published = await startTeam({ ORIGIN: 'https://maps.example.ca' });
	const guest = new Agent(published.url);
	const kinds = [
		'/',
		'/sign-in',
		'/nowhere',
		`/m/${MAP}/network`,
		'/join/none',
		'/api/maps',
		'/api/nowhere',
		`/api/maps/${MAP}`,
		`/api/maps/${MAP}/feed`,
		`/api/maps/${MAP}/export/xlsx`,
		`/api/maps/${MAP}/plan/html`,
		'/healthz',
		'/metrics',
		'/?lang=fr&theme=dark'
	];
	const scores: Record<string, number> = {};
	for (const path of kinds) {
		const { headers } = await guest.fetch(path);
		const { score, why } = observatoryScore(headers);
		scores[path] = score;
		expect(score, `${path}: ${why.join(', ')}`).toBeGreaterThanOrEqual(130);
		expect(headers.get('cache-control'), path).toContain('no-store');
	}
	// The same of what only those who have signed in are answered.
	for (const path of [
		'/account',
		`/m/${MAP}/network`,
		`/api/maps/${MAP}/export/xlsx`,
		`/api/maps/${MAP}/feed`
	]) {
		const stop = new AbortController();
		const answer = await owner.fetch(path, { signal: stop.signal });
		stop.abort();
		const headers = new Headers(answer.headers);
		expect(answer.status, path).toBe(200);
		// This server has no encryption to demand.
		headers.set('strict-transport-security', 'max-age=63072000');
		const { score, why } = observatoryScore(headers);
		expect(score, `${path}: ${why.join(', ')}`).toBeGreaterThanOrEqual(130);
	}
	await published.stop();
});

test('a map in pages of other sites has all of these headers but that which forbids frames', async () => {
	await owner.post(`/m/${MAP}/people?/visibility`, { visibility: 'public' });
	const answer = await owner.fetch(`/embed/${MAP}?lang=fr&theme=dark`);
	expect(answer.status).toBe(200);
	const headers = new Headers(answer.headers);
	headers.set('strict-transport-security', 'max-age=63072000');
	const { score, why } = observatoryScore(headers);
	expect(score, why.join(', ')).toBeGreaterThanOrEqual(100);
	expect(why.filter((row) => row.includes('-'))).toEqual(['frames -20']);
	expect(headers.get('content-security-policy')).toMatch(/script-src 'none'.*frame-ancestors \*$/);
	expect(headers.getSetCookie()).toEqual([]);
	expect(await answer.text()).not.toMatch(/<script|Olive/);
	await owner.post(`/m/${MAP}/people?/visibility`, { visibility: 'team' });
});

test('a page takes markup from its own writers alone, and starts no script of another site', async ({
	page
}) => {
	await page.goto(`${team.url}/sign-in`);
	const taken = await page.evaluate(() => {
		const tries: Readonly<Record<string, () => unknown>> = {
			markup: () => document.body.insertAdjacentHTML('beforeend', '<b>Text</b>'),
			'another policy': () =>
				globalThis.trustedTypes?.createPolicy('another', { createHTML: (text: string) => text }),
			'another site': () => new Worker('https://maps.example.ca/script.js')
		};
		return Object.keys(tries).filter((name) => {
			try {
				tries[name]?.();
				return true;
			} catch {
				return false;
			}
		});
	});
	expect(taken).toEqual([]);
});

test('no request ends the process, or is told of its insides', async () => {
	test.setTimeout(1_800_000);
	const random = createRandom(48);
	const doors = everyDoor();
	const wrong: string[] = [];
	for (let i = 0; i < KNOCKS; i++) {
		if (random() < 0.1) {
			await sendRaw(RAW[Math.floor(random() * RAW.length)]!);
			continue;
		}
		const { method, path, headers, body, patience } = knock(doors, random);
		const signal = AbortSignal.timeout(patience ?? 10_000);
		try {
			const response = await fetch(`${team.url}${path}`, {
				method,
				headers,
				body,
				signal,
				redirect: 'manual'
			});
			// The body of a feed does not end.
			const text = /event-stream/.test(response.headers.get('content-type') ?? '')
				? void (await response.body?.cancel())
				: await response.text();
			if (response.status === 500 || /\bat .*\.(js|ts):\d+/.test(text ?? ''))
				wrong.push(`${method} ${path.slice(0, 200)} ${body?.slice(0, 80)}: ${response.status}`);
		} catch (error) {
			if (patience === undefined) wrong.push(`${method} ${path.slice(0, 200)}: ${String(error)}`);
		}
	}
	expect(wrong).toEqual([]);
	process.kill(team.pid, 0);
	expect((await fetch(`${team.url}/healthz`)).status).toBe(200);
	expect((await owner.fetch(`/api/maps/${MAP}`)).status).toBe(200);
	expect(team.output()).not.toMatch(/"fault"|Error:/);
});

/** Sends bytes as they are, and hangs up. */
function sendRaw(text: string): Promise<void> {
	const { hostname, port, host } = new URL(team.url);
	return new Promise((resolve) => {
		const socket = connect(Number(port), hostname, () => {
			socket.write(Buffer.from(text.replaceAll('HOST', host), 'latin1'));
			setTimeout(() => socket.destroy(), 5);
		});
		socket.on('close', () => resolve()).on('error', () => undefined);
		socket.resume();
	});
}

test('the build says which packages it is made of, each with its version', () => {
	const read = (file: string) => JSON.parse(readFileSync(join(import.meta.dirname, '../..', file), 'utf8'));
	const { components } = read('build/sbom.json') as {
		components: readonly { name: string; version: string }[];
	};
	const built = new Map(components.map(({ name, version }) => [name, version]));
	const { dependencies } = read('package.json') as { dependencies: Readonly<Record<string, string>> };
	for (const [name, version] of Object.entries(dependencies)) expect(built.get(name), name).toBe(version);
});
