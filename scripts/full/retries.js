import { startApp } from '../parts/app.js';

const JSON_TYPE = { 'content-type': 'application/json' };
/** Senders at once. */
const SENDERS = 40;
/** Milliseconds after which a sender gives up, where it does. */
const IMPATIENCE = 6;

/**
 * G11: edits that are each sent one to three times, at once, one after the other, and after an answer that nobody
 * waited for.
 * @param {number} edits
 * @returns {Promise<{ sent: number, wrong: string[] }>}
 */
export async function retries(edits) {
	const app = await startApp();
	const places = new Map();
	const wrong = [];
	let sent = 0;
	try {
		const document = { header: { id: 'again', title: 'Again' } };
		await fetch(`${app.url}/api/maps`, {
			method: 'POST',
			headers: JSON_TYPE,
			body: JSON.stringify({ document })
		});
		const send = async (n, signal) => {
			sent += 1;
			// Maps stay small: every second edit takes away what the one before brought.
			const record = { id: `n${n - (n % 2)}`, name: 'Body', kind: 'other' };
			const changes = [{ kind: n % 2 === 0 ? 'stakeholder.add' : 'stakeholder.remove', record }];
			const edit = { id: `e${n}`, author: 'x', at: '2026-01-01T00:00:00.000Z', changes };
			const body = JSON.stringify({ edit, seq: 0 });
			const response = await fetch(`${app.url}/api/maps/again/log`, {
				method: 'POST',
				headers: JSON_TYPE,
				body,
				signal
			});
			const { seq } = await response.json();
			if (!response.ok) wrong.push(`e${n}: ${response.status}`);
			else if ((places.get(n) ?? seq) !== seq) wrong.push(`e${n}: ${seq} and ${places.get(n)}`);
			else places.set(n, seq);
		};
		const impatiently = (n) =>
			send(n, AbortSignal.timeout(Math.ceil(Math.random() * IMPATIENCE))).catch((error) => {
				if (error.name !== 'TimeoutError') throw error;
			});
		const ways = [
			(n) => send(n),
			(n) => Promise.all([send(n), send(n)]),
			(n) => send(n).then(() => send(n)),
			(n) => impatiently(n).then(() => send(n)),
			(n) => Promise.all([send(n), impatiently(n), send(n)])
		];
		let next = 0;
		const sender = async () => {
			// A pair is sent by one of them: what takes away comes after what brings.
			for (let pair = next++; pair < edits / 2; pair = next++)
				for (const n of [2 * pair, 2 * pair + 1]) await ways[Math.floor(Math.random() * ways.length)](n);
		};
		await Promise.all(Array.from({ length: SENDERS }, sender));
		wrong.push(...(await compareLog(app.url, places, edits)));
		return { sent, wrong };
	} finally {
		await app.stop();
	}
}

/** What the log holds otherwise than it was answered. */
async function compareLog(url, places, edits) {
	const wrong = [];
	const seen = new Set();
	for (let after = 0; ;) {
		const { edits: page } = await (await fetch(`${url}/api/maps/again/log?after=${after}`)).json();
		if (page.length === 0) break;
		for (const { id, seq } of page) {
			if (seen.has(id)) wrong.push(`${id}: twice in the log`);
			seen.add(id);
			if (places.get(Number(id.slice(1))) !== seq) wrong.push(`${id}: at ${seq} in the log`);
		}
		after = page.at(-1).seq;
	}
	if (seen.size !== edits) wrong.push(`${seen.size} edits in the log`);
	return wrong;
}
