import { expect, it, onTestFinished } from 'vitest';
import { createRandom } from '#lib/base/random.ts';
import { openStore } from '#lib/server/store/openStore.ts';
import type { Store } from '#lib/server/store/Store.ts';
import { openFeed } from '#lib/server/stream/feed.ts';
import {
	addStakeholder,
	editOf,
	maker,
	outsider,
	smallMap,
	team,
	temporaryFolder
} from '../store/makeStore.ts';

/** Edits that are followed over cuts; `npm run test:full` follows more. */
const EDITS = Number(process.env['ROUNDTABLE_EDITS'] ?? 200);

async function storeWithMap(): Promise<Store> {
	const folder = temporaryFolder(onTestFinished);
	const store = await openStore(folder);
	onTestFinished(() => store.close());
	await store.create(team, smallMap, maker);
	return store;
}

interface Event {
	readonly id?: string;
	readonly event?: string;
	readonly data?: string;
}

function parseEvents(text: string): Event[] {
	const whole = text.slice(0, text.lastIndexOf('\n\n') + 1).split('\n\n');
	return whole.map((block) =>
		Object.fromEntries(
			block.split('\n').map((line) => {
				const colon = line.indexOf(': ');
				return [line.slice(0, colon), line.slice(colon + 2)];
			})
		)
	);
}

/** Reads a feed until `enough` says so of the text so far, then cuts it. */
async function readFeed(
	store: Store,
	lastEventId: string | null,
	enough: (text: string) => boolean,
	{ viewer = team, after = 0, signal = new AbortController().signal } = {}
): Promise<string> {
	const stream = await openFeed(store, { viewer, map: 'basin', lastEventId, after, signal });
	const reader = stream.getReader();
	const decoder = new TextDecoder();
	let text = '';
	while (!enough(text)) {
		const { done, value } = await reader.read();
		if (done) break;
		text += decoder.decode(value);
	}
	await reader.cancel();
	return text;
}

it(
	'loses nothing and doubles nothing over many cuts, also inside an event',
	{ timeout: 3_600_000 },
	async () => {
		const store = await storeWithMap();
		const random = createRandom(11);
		const edits = Array.from({ length: EDITS }, (_, i) => editOf([addStakeholder(`n${i}`)]));
		const last = edits.at(-1)!.id;
		const writing = (async () => {
			for (const edit of edits) await store.append(team, 'basin', edit, 1);
		})();
		let lastEventId: string | null = null;
		const seen: string[] = [];
		let cuts = 0;
		while (seen.length < edits.length + 1) {
			cuts++;
			const length = 40 + random() * 2_000;
			const text = await readFeed(
				store,
				lastEventId,
				(sofar) => sofar.length > length || sofar.includes(last)
			);
			const cut = text.slice(0, text.includes(last) ? undefined : length);
			for (const { id, event, data } of parseEvents(cut)) {
				if (id) lastEventId = id;
				if (event === 'edit') seen.push((JSON.parse(data!) as { id: string }).id);
			}
		}
		await writing;
		expect(seen).toEqual([maker.id, ...edits.map(({ id }) => id)]);
		expect(cuts).toBeGreaterThan(EDITS / 5);
	}
);

it('begins after the place asked for, and sends what is made while it is open', async () => {
	const store = await storeWithMap();
	const reading = readFeed(store, null, (text) => text.includes('later'), { after: 1 });
	await store.append(team, 'basin', editOf([addStakeholder('x')], 'later'), 1);
	const events = parseEvents(await reading).filter(({ event }) => event === 'edit');
	expect(events.map(({ id }) => id)).toEqual([`${store.epoch}.2`]);
});

it.each([
	['another life of the store', 'abcdef.1'],
	['a place that is not there yet', 'here.99'],
	['no place at all', 'here.x']
])('sends one resync, and ends, for %s', async (_what, id) => {
	const store = await storeWithMap();
	const text = await readFeed(store, id.replace('here', store.epoch), () => false);
	expect(text).toBe('event: resync\ndata: {}\n\n');
});

it('keeps from each reader what it may not see', async () => {
	const store = await storeWithMap();
	await store.append(team, 'basin', editOf([addStakeholder('hidden')], 'inner'), 1);
	await store.append(team, 'basin', editOf([addStakeholder('shown', { sensitivity: 'public' })], 'outer'), 2);
	const text = await readFeed(store, null, (sofar) => sofar.includes('outer'), { viewer: outsider });
	expect(text).toContain('Body shown');
	expect(text).not.toMatch(/Body hidden|Gamma/);
});

it('ends when the server stops, and when the map is put away', async () => {
	const store = await storeWithMap();
	const stop = new AbortController();
	const first = readFeed(store, null, () => false, { after: 1, signal: stop.signal });
	const second = readFeed(store, null, () => false, { after: 1 });
	await new Promise((resolve) => setImmediate(resolve));
	stop.abort();
	expect(await first).toContain('event: here');
	await store.archive(team, 'basin');
	expect(await second).toContain('event: here');
	await expect(readFeed(store, null, () => true)).rejects.toMatchObject({ code: 'map.unknown' });
});

it('brings a slow reader everything in the end, in order', async () => {
	const store = await storeWithMap();
	const note = 'x'.repeat(9_000);
	const signal = new AbortController().signal;
	const stream = await openFeed(store, { viewer: team, map: 'basin', lastEventId: null, after: 1, signal });
	// More than may wait in memory, while nothing is read.
	const edits = Array.from({ length: 200 }, (_, i) => editOf([addStakeholder(`n${i}`, { note })]));
	for (const edit of edits) await store.append(team, 'basin', edit, 1);
	const seen: string[] = [];
	for await (const chunk of stream) {
		const [{ event, data = '' } = {}] = parseEvents(new TextDecoder().decode(chunk));
		if (event === 'edit') seen.push((JSON.parse(data) as { id: string }).id);
		if (seen.length === edits.length) break;
	}
	expect(seen).toEqual(edits.map(({ id }) => id));
});
