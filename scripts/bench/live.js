import { execFileSync } from 'node:child_process';
import http from 'node:http';
import { pause, startApp } from '../parts/app.js';
import { createMap } from '../parts/createMap.js';
import { madeDocument } from '../parts/madeDocument.js';

/** Bodies and ties of the map that is worked on. */
const BODIES = 500;
const TIES = 1_500;

/**
 * A workshop on the built application: viewers follow a map by the stream while editors change it at a steady
 * pace, each change answered once it is synced to disk. The load runs in this process, the server in its own.
 * @param {{ viewers: number, editors: number, perSecond: number, seconds: number, slow?: number }} size
 *   `perSecond`: edits a second of each editor; `slow`: viewers that read nothing at all
 * @returns {Promise<{ p50: number, p95: number, p99: number, lost: number, doubled: number, edits: number,
 *   megabytes: number }>} milliseconds from sending an edit to a viewer's receipt of it, over all viewers
 */
export async function liveLoad({ viewers, editors, perSecond, seconds, slow = 0 }) {
	const app = await startApp();
	const agent = new http.Agent({ keepAlive: true, maxSockets: editors });
	const sent = new Map();
	const waits = [];
	const readers = [];
	try {
		await createMap(app.url, madeDocument({ id: 'live', bodies: BODIES, ties: TIES }));
		for (let i = 0; i < viewers; i++) readers.push(await follow(app.url, sent, waits));
		for (let i = 0; i < slow; i++) readers.push(await follow(app.url, sent, waits, true));
		let megabytes = 0;
		const watch = setInterval(() => (megabytes = Math.max(megabytes, residentOf(app.pid))), 1_000);
		const acknowledged = new Set();
		await Promise.all(
			Array.from({ length: editors }, (_, editor) =>
				edit(app.url, agent, { editor, perSecond, seconds, sent, acknowledged })
			)
		);
		const isComplete = () => readers.every(({ isSlow, seen }) => isSlow || seen.size >= acknowledged.size);
		for (let i = 0; i < 100 && !isComplete(); i++) await pause(50);
		clearInterval(watch);
		const readersThatRead = readers.filter(({ isSlow }) => !isSlow);
		const missing = ({ seen }) => [...acknowledged].filter((id) => !seen.has(id)).length;
		waits.sort((a, b) => a - b);
		const at = (share) => waits[Math.min(waits.length - 1, Math.floor(share * waits.length))] ?? Infinity;
		return {
			p50: at(0.5),
			p95: at(0.95),
			p99: at(0.99),
			lost: readersThatRead.reduce((sum, reader) => sum + missing(reader), 0),
			doubled: readersThatRead.reduce((sum, { doubled }) => sum + doubled, 0),
			edits: acknowledged.size,
			megabytes
		};
	} finally {
		for (const { close } of readers) close();
		agent.destroy();
		await app.stop();
	}
}

/** One viewer: notes when each edit arrives, by its own id. */
function follow(url, sent, waits, isSlow = false) {
	return new Promise((resolve, reject) => {
		const reader = { isSlow, seen: new Set(), doubled: 0, close: () => request.destroy() };
		const request = http.get(`${url}/api/maps/live/feed?after=1`, { agent: false }, (response) => {
			if (response.statusCode !== 200) return reject(new Error(`The feed answered ${response.statusCode}`));
			resolve(reader);
			if (isSlow) return response.pause();
			let rest = '';
			response.setEncoding('utf8').on('data', (text) => {
				const now = performance.now();
				const frames = (rest + text).split('\n\n');
				rest = frames.pop();
				for (const frame of frames) {
					const id = /^data: \{"id":"([^"]+)"/m.exec(frame)?.[1];
					if (id === undefined) continue;
					if (reader.seen.has(id)) reader.doubled += 1;
					reader.seen.add(id);
					waits.push(now - sent.get(id));
				}
			});
			response.on('error', () => {});
		});
		request.on('error', reject);
	});
}

/** One editor: moves bodies about, at its pace and never waiting for itself to be answered. */
async function edit(url, agent, { editor, perSecond, seconds, sent, acknowledged }) {
	const pending = [];
	const begin = performance.now() + (editor * 1_000) / perSecond / 20;
	for (let n = 0; n < perSecond * seconds; n++) {
		await pause(Math.max(0, begin + (n * 1_000) / perSecond - performance.now()));
		const id = `e${editor}-${n}`;
		const to = { position: { x: n, y: editor } };
		const changes = [{ kind: 'stakeholder.set', id: `s${(editor * 37 + n) % BODIES}`, from: {}, to }];
		const body = JSON.stringify({
			edit: { id, author: 'bench', at: new Date().toISOString(), changes },
			seq: 1
		});
		sent.set(id, performance.now());
		pending.push(
			post(`${url}/api/maps/live/log`, agent, body).then((status) => status === 201 && acknowledged.add(id))
		);
	}
	await Promise.all(pending);
}

function post(url, agent, body) {
	return new Promise((resolve, reject) => {
		const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
		const request = http.request(url, { method: 'POST', agent, headers }, (response) => {
			response.resume().on('end', () => resolve(response.statusCode));
		});
		request.on('error', reject).end(body);
	});
}

function residentOf(pid) {
	return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
}
