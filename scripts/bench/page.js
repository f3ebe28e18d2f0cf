import { gzipSync } from 'node:zlib';
import { medianOf } from './figures.js';

const loads = 9;

/** How long the first load of a page is watched after it has become interactive, for scripts that come late. */
const lateScripts = 2_000;

/**
 * Milliseconds from navigation to the mark `roundtable:interactive` of the workspace, nothing cached. The browser's
 * process for the site runs already, as it does for whoever comes from another page: to begin one takes a third of a
 * second or more that is none of ours.
 */
export function timeToInteractive(browser, url) {
	return medianOf(loads, async () => {
		const context = await browser.newContext();
		const page = await context.newPage();
		await page.goto(new URL('/healthz', url).href);
		const time = await interactive(page, url);
		await context.close();
		return time;
	});
}

/** Bytes, each file gzipped, of all scripts that the workspace loads, those of its workers included. */
export async function clientScripts(browser, url) {
	const context = await browser.newContext();
	const page = await context.newPage();
	const scripts = new Set();
	context.on('response', (response) => {
		if (response.headers()['content-type']?.includes('javascript')) scripts.add(response.url());
	});
	await interactive(page, url);
	await page.waitForTimeout(lateScripts);
	await context.close();
	// Asked for again: a browser forgets what a worker read that has ended.
	const bodies = [...scripts].map(async (script) => (await fetch(script)).arrayBuffer());
	return (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
}

/** Opens a workspace and waits until it can be used; answers when that was, in milliseconds of the page's life. */
export async function interactive(page, url) {
	await page.goto(url);
	const mark = await page.waitForFunction(
		() => performance.getEntriesByName('roundtable:interactive')[0]?.startTime
	);
	return mark.jsonValue();
}
