import { createMap } from '../parts/createMap.js';
import { interactive } from './page.js';

/** Bodies and ties of the map that must still be usable. */
const BODIES = 2_000;
const TIES = 10_000;
const PLACES = 40;
const KINDS = ['municipality', 'agency', 'communityGroup', 'vendor', 'region', 'academic'];

const VIEWS = ['network', 'lanes', 'region', 'onion', 'grid', 'matrix', 'time', 'values', 'table'];

/** How long a page is watched after it has been opened or touched, in milliseconds. */
const AFTER = 2_500;
/** Views have the digits for keys. */
const DIGITS = 9;
/** What is kept for good is there after four rounds: the code of views, and what the engine compiled of it. */
const FIRST_CHANGES = 4 * DIGITS + 1;
/** At least 50, and whole rounds: the heap is weighed twice in the same view. */
const VIEW_CHANGES = 6 * DIGITS;

/**
 * A map of 2,000 bodies and 10,000 ties on the server: its id. Most ties stay at home, as ties do; the same
 * each time.
 */
export async function createLargeMap(origin) {
	const random = seeded(7);
	const below = (n) => Math.floor(random() * n);
	const jurisdictions = Array.from({ length: PLACES }, (_, i) => ({
		id: `p${i}`,
		name: `Place ${i}`,
		...(i > 0 ? { parent: `p${i < 8 ? 0 : 1 + (i % 7)}` } : {})
	}));
	const homes = Array.from({ length: BODIES }, () => Math.floor(PLACES * random() ** 1.5));
	const stakeholders = homes.map((home, i) => ({
		id: `s${i}`,
		name: `Body ${i} of Place ${home}`,
		kind: KINDS[below(KINDS.length)],
		home: `p${home}`
	}));
	const neighboursAtHome = homes.map((home) => homes.flatMap((other, i) => (other === home ? [i] : [])));
	const ties = Array.from({ length: TIES }, (_, i) => {
		const from = Math.floor(BODIES * random() ** 1.6);
		const near = neighboursAtHome[from];
		const to = random() < 0.7 ? near[below(near.length)] : below(BODIES);
		const other = to === from ? (from + 1) % BODIES : to;
		return { id: `t${i}`, from: `s${from}`, to: `s${other}`, kind: 'collaborates', directed: false };
	});
	const document = { header: { title: 'Two thousand bodies' }, jurisdictions, stakeholders, ties };
	return createMap(origin, document);
}

/**
 * The longest task of the page's thread while each view of a map is opened, moved about, chosen in, filtered, and shown
 * in the other language and in the dark, by what was done: in which view it was, and how many tasks of all views took
 * over 50 ms.
 * @returns {Promise<Record<Act, { view: string, ms: number, count: number }>>}
 * @typedef {'opened' | 'panned' | 'chosen' | 'filtered' | 'switched'} Act
 */
export async function longestTasks(browser, origin, map) {
	const none = { view: 'none', ms: 0, count: 0 };
	const longest = { opened: none, panned: none, chosen: none, filtered: none, switched: none };
	await wakeGraphics(browser, origin);
	for (const view of VIEWS)
		for (const [act, tasks] of Object.entries(await longTasks(browser, origin, map, view))) {
			const [ms, count] = [Math.max(0, ...tasks), longest[act].count + tasks.length];
			longest[act] = ms > longest[act].ms ? { view, ms, count } : { ...longest[act], count };
		}
	return longest;
}

/**
 * The browser's process for graphics runs already and has drawn the list of maps, as it has for whoever comes from it:
 * what it takes to begin, and to learn to draw in software, is none of ours.
 */
async function wakeGraphics(browser, origin) {
	const page = await browser.newPage();
	await page.goto(origin);
	await page.evaluate(() => document.createElement('canvas').getContext('webgl2') !== null);
	await page.waitForTimeout(AFTER);
	await page.close();
}

/**
 * Milliseconds of each task over 50 ms of the page's thread, by what was done in a view of a map.
 * @returns {Promise<Record<Act, number[]>>}
 */
async function longTasks(browser, origin, map, view) {
	const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
	const page = await context.newPage();
	await page.addInitScript(() => {
		globalThis.longTasks = [];
		new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries()) globalThis.longTasks.push(Math.round(duration));
		}).observe({ type: 'longtask', buffered: true });
	});
	const taken = () => page.evaluate(() => globalThis.longTasks.splice(0));
	const during = async (act) => {
		await act();
		await page.waitForTimeout(AFTER);
		return taken();
	};
	const opened = await during(() => interactive(page, `${origin}/m/${map}/${view}`));
	const picture = page.locator('[role=application], table').first();
	const box = await picture.boundingBox();
	const middle = { x: box.x + Math.min(box.width, 800) / 2, y: box.y + Math.min(box.height, 500) / 2 };
	const panned = await during(() => pan(page, middle));
	const chosen = await during(() => page.mouse.click(middle.x, middle.y));
	/** Looked for beforehand: in a page of thousands that is a long task too, and none of ours. */
	const clicked = async (locator) => {
		const { x, y, width, height } = await locator.first().boundingBox();
		await taken();
		return during(() => page.mouse.click(x + width / 2, y + height / 2));
	};
	// By the legend, which the view of time does not have.
	const kind = page.getByRole('button', { name: 'municipality', exact: true }).first();
	const filtered = (await kind.isVisible()) ? await clicked(kind) : [];
	const switched = [
		...(await clicked(page.locator('a[href*="lang=fr"]'))),
		...(await clicked(page.locator('a[href*="theme=dark"]')))
	];
	await context.close();
	return { opened, panned, chosen, filtered, switched };
}

/** Drags the ground, turns the wheel in and out, and moves over the symbols. */
async function pan(page, { x, y }) {
	await page.mouse.move(x, y);
	await page.mouse.down();
	await page.mouse.move(x + 90, y + 60, { steps: 12 });
	await page.mouse.up();
	for (const turn of [-240, -240, 240, 240]) {
		await page.mouse.wheel(0, turn);
		await page.waitForTimeout(150);
	}
	await page.mouse.move(x - 120, y - 90, { steps: 12 });
}

/** By how much of itself the heap grows over 54 changes of the view, in per cent, rubbish collected. */
export async function heapGrowth(browser, url) {
	const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
	const page = await context.newPage();
	await interactive(page, url);
	const session = await context.newCDPSession(page);
	const heap = async () => {
		await session.send('HeapProfiler.collectGarbage');
		const { usedSize } = await session.send('Runtime.getHeapUsage');
		return usedSize;
	};
	const change = async (turn) => {
		await page.keyboard.press(String(1 + (turn % DIGITS)));
		await page.waitForTimeout(400);
	};
	await page.locator('[role=application]').first().focus();
	for (let turn = 0; turn < FIRST_CHANGES; turn++) await change(turn);
	const before = await heap();
	for (let turn = 0; turn < VIEW_CHANGES; turn++) await change(turn + FIRST_CHANGES);
	const after = await heap();
	await context.close();
	return (after / before - 1) * 100;
}

/** Numbers from 0 to 1 that come again with the same seed (Lehmer's generator). */
function seeded(seed) {
	let state = seed;
	return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
