import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, pause, startApp } from '../parts/app.js';

const JSON_TYPE = { 'content-type': 'application/json' };
const BODIES = 120;
const table = `from,to\n${Array.from({ length: 4 * BODIES }, (_, i) => `a${i % BODIES},a${(i * 7 + 1) % BODIES}`).join('\n')}\n`;

/**
 * G24: kills the whole server in the middle of imports into a map. After each, the map is as it was or holds all that
 * the file says, as one edit; whoever follows an import that is not killed hears of one edit.
 * @param {number} kills
 * @returns {Promise<{ kills: number, done: number, wrong: string[] }>} `done`: imports that were there after a kill
 */
export async function importKills(kills) {
	const data = mkdtempSync(join(tmpdir(), 'roundtable-import-kills-'));
	const port = await freePort();
	const wrong = [];
	let done = 0;
	let app = await startApp({ data, port });
	try {
		const { whole, milliseconds } = await importUndisturbed(app.url, wrong);
		for (let round = 0; round < kills; round++) {
			const map = `m${round}`;
			const before = await makeMap(app.url, map);
			const importing = send(app.url, map).catch(() => undefined);
			await pause(Math.random() * 1.1 * milliseconds);
			await app.stop('SIGKILL');
			await importing;
			app = await startApp({ data, port });
			const [edits, counts] = await read(app.url, map);
			if (edits === 2 && counts === whole) done += 1;
			else if (edits !== 1 || counts !== before) wrong.push(`${map}: ${edits} edits, ${counts}`);
		}
		return { kills, done, wrong };
	} finally {
		await app.stop();
		rmSync(data, { recursive: true, force: true });
	}
}

/** What an import comes to, how long it takes, and of how many edits who follows hears. */
async function importUndisturbed(url, wrong) {
	await makeMap(url, 'whole');
	const stop = new AbortController();
	const { body } = await fetch(`${url}/api/maps/whole/feed?after=1`, { signal: stop.signal });
	let heard = '';
	const hearing = (async () => {
		for await (const piece of body.pipeThrough(new TextDecoderStream())) heard += piece;
	})().catch(() => undefined);
	// The first one also waits for what the server has not loaded yet.
	const start = performance.now();
	await send(url, 'whole');
	const milliseconds = performance.now() - start;
	await pause(500);
	stop.abort();
	await hearing;
	const events = heard.split('event: edit').length - 1;
	if (events !== 1) wrong.push(`${events} events`);
	return { whole: (await read(url, 'whole'))[1], milliseconds };
}

async function makeMap(url, id) {
	const stakeholders = [{ id: 'a0', name: 'a0', kind: 'agency' }];
	const document = { header: { id, title: id }, stakeholders };
	await fetch(`${url}/api/maps`, { method: 'POST', headers: JSON_TYPE, body: JSON.stringify({ document }) });
	return (await read(url, id))[1];
}

async function send(url, map) {
	const response = await fetch(`${url}/api/maps/${map}/import?name=a.csv`, { method: 'POST', body: table });
	await response.arrayBuffer();
}

/** How many edits a map has, and how many bodies and ties. */
async function read(url, map) {
	const { document, seq } = await (await fetch(`${url}/api/maps/${map}`)).json();
	return [seq, `${document.stakeholders.length} bodies, ${document.ties?.length ?? 0} ties`];
}
