import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startApp } from '../parts/app.js';

/**
 * G1: kills the whole server in the middle of writing, over HTTP, and starts it again on the same folder.
 * @param {{ data?: string, env?: Readonly<Record<string, string>>, killed?: () => Promise<void> }} [how] the
 *   folder that is given stays; `killed` does what else befalls it when the server is dead
 * @returns {Promise<{ kills: number, acknowledged: number, lost: number, slowest: number }>} `slowest` start in
 *   milliseconds
 */
export async function httpKills(kills, { data: given, env = {}, killed = async () => {} } = {}) {
	const data = given ?? mkdtempSync(join(tmpdir(), 'roundtable-kills-'));
	const port = await freePort();
	const acknowledged = new Map();
	let lost = 0;
	let slowest = 0;
	try {
		for (let life = 0; life <= kills; life++) {
			const app = await startApp({ data, port, env });
			slowest = Math.max(slowest, app.milliseconds);
			if (life === 0) await create(app.url);
			const places = await readLog(app.url);
			for (const [id, seq] of acknowledged) if (places.get(id) !== seq) lost += 1;
			if (life === kills) {
				await app.stop();
				break;
			}
			const writers = Array.from({ length: 8 }, (_, writer) =>
				write(app.url, `${life}-${writer}`, acknowledged)
			);
			await new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * 700));
			await app.stop('SIGKILL');
			await Promise.all(writers);
			await killed();
		}
	} finally {
		if (given === undefined) rmSync(data, { recursive: true, force: true });
	}
	return { kills, acknowledged: acknowledged.size, lost, slowest };
}

const json = { 'content-type': 'application/json' };

async function create(url) {
	const document = { header: { id: 'kill', title: 'Kill' } };
	await fetch(`${url}/api/maps`, { method: 'POST', headers: json, body: JSON.stringify({ document }) });
}

async function readLog(url) {
	const places = new Map();
	for (let after = 0; ;) {
		const { edits } = await (await fetch(`${url}/api/maps/kill/log?after=${after}`)).json();
		if (edits.length === 0) return places;
		for (const { id, seq } of edits) places.set(id, seq);
		after = edits.at(-1).seq;
	}
}

/** Writes until the server is gone. */
async function write(url, name, acknowledged) {
	for (let n = 0; ; n++) {
		const id = `${name}-${n}`;
		const record = { id, name: `Body ${id}`, kind: 'other' };
		const changes =
			n % 2 === 0
				? [{ kind: 'stakeholder.add', record }]
				: [{ kind: 'stakeholder.remove', record: { ...record, id: `${name}-${n - 1}` } }];
		const edit = { id, author: 'test', at: new Date().toISOString(), changes };
		try {
			const response = await fetch(`${url}/api/maps/kill/log`, {
				method: 'POST',
				headers: json,
				body: JSON.stringify({ edit, seq: 0 })
			});
			if (response.status !== 201) return;
			acknowledged.set(id, (await response.json()).seq);
		} catch {
			return;
		}
	}
}
