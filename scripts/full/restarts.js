import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, pause, startApp } from '../parts/app.js';

/**
 * G16: tells the server to stop while many follow a map, starts it again, and waits until each has caught up.
 * @returns {Promise<{ slowestStop: number, slowestReturn: number, lost: number }>} milliseconds
 */
export async function restarts(rounds, streams) {
	const data = mkdtempSync(join(tmpdir(), 'roundtable-restart-'));
	const port = await freePort();
	let slowestStop = 0;
	let slowestReturn = 0;
	let lost = 0;
	let app = await startApp({ data, port });
	const json = { 'content-type': 'application/json' };
	const document = { header: { id: 'live', title: 'Live' } };
	await fetch(`${app.url}/api/maps`, { method: 'POST', headers: json, body: JSON.stringify({ document }) });
	const followers = Array.from({ length: streams }, () => new Follower(app.url));
	try {
		for (let round = 0; round < rounds; round++) {
			await Promise.all(followers.map((follower) => follower.connected()));
			const changes = [
				{ kind: 'stakeholder.add', record: { id: `n${round}`, name: `Body ${round}`, kind: 'other' } }
			];
			const edit = { id: `e${round}`, author: 'x', at: new Date().toISOString(), changes };
			const body = JSON.stringify({ edit, seq: 0 });
			const response = await fetch(`${app.url}/api/maps/live/log`, { method: 'POST', headers: json, body });
			const { seq } = await response.json();
			const stop = performance.now();
			await app.stop();
			slowestStop = Math.max(slowestStop, performance.now() - stop);
			const start = performance.now();
			app = await startApp({ data, port });
			for (let i = 0; i < 200 && followers.some(({ place }) => place < seq); i++) await pause(50);
			slowestReturn = Math.max(slowestReturn, performance.now() - start);
			lost += followers.filter(({ place }) => place < seq).length;
		}
	} finally {
		for (const follower of followers) follower.close();
		await app.stop();
		rmSync(data, { recursive: true, force: true });
	}
	return { slowestStop, slowestReturn, lost };
}

/** Follows a map as a browser does: comes back after the wait that it was told, by the id that it has. */
class Follower {
	place = 0;
	#id = '';
	#retry = 1_000;
	#request;
	#isOpen = false;
	#isOver = false;

	constructor(url) {
		this.url = url;
		this.#connect();
	}

	async connected() {
		while (!this.#isOpen) await pause(20);
	}

	close() {
		this.#isOver = true;
		this.#request?.destroy();
	}

	#connect() {
		if (this.#isOver) return;
		const headers = this.#id ? { 'last-event-id': this.#id } : {};
		this.#request = http.get(`${this.url}/api/maps/live/feed`, { agent: false, headers }, (response) => {
			this.#isOpen = response.statusCode === 200;
			let rest = '';
			response.setEncoding('utf8').on('data', (text) => {
				const frames = (rest + text).split('\n\n');
				rest = frames.pop();
				for (const frame of frames) this.#take(frame);
			});
			response.on('error', () => {});
			response.on('close', () => this.#again());
		});
		this.#request.on('error', () => this.#again());
	}

	#take(frame) {
		this.#id = /^id: (\S+)$/m.exec(frame)?.[1] ?? this.#id;
		this.#retry = Number(/^retry: (\d+)$/m.exec(frame)?.[1] ?? this.#retry);
		this.place = Number(this.#id.split('.')[1] ?? 0);
	}

	#again() {
		if (this.#isOver || this.#request === undefined) return;
		this.#request = undefined;
		this.#isOpen = false;
		setTimeout(() => this.#connect(), this.#retry);
	}
}
