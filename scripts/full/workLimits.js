import { once } from 'node:events';
import net from 'node:net';
import { Worker } from 'node:worker_threads';
import { quantile } from '../bench/figures.js';
import { pause, startApp } from '../parts/app.js';
import { madeDocument } from '../parts/madeDocument.js';

/** Stakeholders and ties of the map that is heavy to make, to measure and to search. */
const [BODIES, TIES] = [10_000, 50_000];
/** What a body over the limit comes to. */
const REFUSED = 413;
/** Bytes over the limit of a body. */
const TOO_MUCH = 33_000_000;
const JSON_TYPE = { 'content-type': 'application/json' };

/**
 * G37: everything that is heavy at once, and what somebody else's requests feel of it: a map of 10,000 made,
 * its betweenness, a search for all that names one name of 5,000 signs, 200 imports, bodies over the limit
 * with and without their length, connections that send letter by letter.
 * @param {{ imports: number, slow: number }} how
 * @returns {Promise<{ calm: number, busy: number, longest: number, lag: number, wrong: string[] }>}
 *   the 95th percentile of others' requests before and meanwhile, the longest of them, and the 99th percentile of
 *   the lag of the server's event loop, in milliseconds
 */
export async function workLimits({ imports, slow }) {
	const app = await startApp();
	const wrong = [];
	const send = async (path, body, expected, headers = {}) => {
		let outcome;
		try {
			const response = await fetch(`${app.url}${path}`, {
				...(body === undefined ? {} : { method: 'POST', body, duplex: 'half' }),
				headers: { origin: app.url, ...headers }
			});
			await response.arrayBuffer();
			outcome = response.status;
		} catch (error) {
			if (!(error instanceof TypeError)) throw error;
			// Who is still sending when the refusal comes may see no more of it than that the connection ends.
			outcome = expected.includes(REFUSED) ? REFUSED : String(error.cause ?? error);
		}
		if (!expected.includes(outcome)) wrong.push(`${path.slice(0, 60)}: ${outcome}`);
	};
	const create = (id) => send('/api/maps', largeMap(id), [201], JSON_TYPE);
	try {
		await create('large');
		const others = new Worker(new URL('others.worker.js', import.meta.url), { workerData: app.url });
		others.on('error', (error) => wrong.push(`others: ${String(error.cause ?? error)}`));
		const take = () => (others.postMessage('take'), once(others, 'message').then(([times]) => times));
		await pause(3_000);
		const calm = await take();
		// How late the loop was is told since it was asked last.
		await lagOf(app.url);
		const table = `from,to\n${Array.from({ length: 300 }, (_, i) => `a${i % 90},b${i % 70}`).join('\n')}\n`;
		const waiting = Array.from({ length: slow }, () => slowly(app.url));
		await Promise.all([
			create('another'),
			send('/api/maps/large/measures?only=betweenness', undefined, [200, 503]),
			send(`/api/maps/large/about?name=${'a%CC%81'.repeat(1_000)}`, undefined, [200]),
			send('/api/maps', new Uint8Array(TOO_MUCH), [REFUSED], JSON_TYPE),
			send('/api/maps', chunked(), [REFUSED], JSON_TYPE),
			// A caller has so many places in the line, and is told when they are taken.
			...Array.from({ length: imports }, () => send('/api/import/preview?name=a.csv', table, [200, 429, 503]))
		]);
		const busy = await take();
		const lag = await lagOf(app.url);
		for (const socket of waiting) socket.destroy();
		await others.terminate();
		return { calm: quantile(calm, 0.95), busy: quantile(busy, 0.95), longest: Math.max(...busy), lag, wrong };
	} finally {
		await app.stop();
	}
}

/** The 99th percentile of the lag of the server's event loop since it was asked last, in milliseconds. */
async function lagOf(url) {
	const metrics = await (await fetch(`${url}/metrics`)).text();
	return Number(/event_loop_lag_seconds\{[^}]*\} (\S+)/.exec(metrics)?.[1]) * 1_000;
}

function largeMap(id) {
	return JSON.stringify({ document: madeDocument({ id, bodies: BODIES, ties: TIES }) });
}

/** A body that does not say how long it is. */
async function* chunked() {
	for (let sent = 0; sent < TOO_MUCH; sent += 1_000_000) yield new Uint8Array(1_000_000);
}

/** Begins a request and goes on with a letter now and then, as long as the server lets it. */
function slowly(url) {
	const { hostname, port } = new URL(url);
	const socket = net.connect(Number(port), hostname);
	socket.on('error', () => undefined);
	void once(socket, 'connect').then(async () => {
		for (const letter of 'GET /api/maps HTTP/1.1\r\nHost: x\r\nX-A: a') {
			if (socket.destroyed) return;
			socket.write(letter);
			await pause(200);
		}
	});
	return socket;
}
