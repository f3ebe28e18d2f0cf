import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, pause, startApp } from '../parts/app.js';
import { ENTER, ESCAPE } from './browsers.js';

const words = JSON.parse(
	readFileSync(new URL('../../src/lib/i18n/en/workspace.json', import.meta.url), 'utf8')
);
/** Milliseconds for which something that must come is waited for, and between two looks. */
const [PATIENCE, BETWEEN] = [60_000, 50];
/** Milliseconds after which what would be sent a second time has been sent. */
const QUIET = 1_000;
const READY = "performance.getEntriesByName('roundtable:interactive').length > 0";
const TEXT = 'document.body.innerText';

/**
 * G18: the server goes away under somebody who works, edits are made, the tab is loaded anew, and the server comes
 * back: every edit was marked as kept here until then, and is in the log once, in its order.
 * @param {() => Promise<import('./browsers.js').Window>} open
 * @param {{ edits: number, seconds: number }} how `seconds`: for which the server is away, at least
 * @returns {Promise<string[]>} what was otherwise
 */
export async function offline(open, { edits, seconds }) {
	const data = mkdtempSync(join(tmpdir(), 'roundtable-offline-'));
	const port = await freePort();
	let app = await startApp({ data, port });
	let isUp = true;
	const window = await open();
	const until = (expression) => waitFor(window, expression);
	const names = Array.from({ length: edits }, (_, i) => `Office ${String.fromCharCode(65 + i)} of the lake`);
	const kept = (count) => words.workspace.kept.other.replace('{count}', String(count));
	const isShown = (text) => `${TEXT}.includes(${JSON.stringify(text)})`;
	try {
		await makeMap(app.url);
		await window.goto(`${app.url}/m/away/table?lang=en`);
		await until(READY);
		await app.stop('SIGKILL');
		isUp = false;
		const gone = performance.now();
		for (const [done, name] of names.entries()) {
			await window.press('n');
			await until("document.activeElement.matches('.entry input')");
			await window.press(`${name}${ENTER}`);
			await until(isShown(`${name}`));
			await window.press(ESCAPE);
			if (done > 0) await until(isShown(kept(done + 1)));
		}
		await pause(Math.max(0, seconds * 1_000 - (performance.now() - gone)));
		// There is nothing to load; some drivers call that an error.
		await window.reload().catch(() => undefined);
		app = await startApp({ data, port });
		isUp = true;
		await window.goto(`${app.url}/m/away/table?lang=en`);
		await until(READY);
		// A table draws the rows in sight.
		await until(names.slice(0, 3).map(isShown).join(' && '));
		// One after the other is sent; then it says so.
		await until(isShown(words.workspace.savedAll));
		return await compare(app.url, names);
	} finally {
		await window.close();
		if (isUp) await app.stop();
		rmSync(data, { recursive: true, force: true });
	}
}

async function waitFor(window, expression) {
	const start = performance.now();
	while (!(await window.read(expression))) {
		if (performance.now() - start > PATIENCE)
			throw new Error(`In vain: ${expression}\n${String(await window.read(TEXT)).slice(0, 2_000)}`);
		await pause(BETWEEN);
	}
}

async function makeMap(url) {
	const document = {
		header: { id: 'away', title: 'Who answers?' },
		stakeholders: [{ id: 'first', name: 'First Office', kind: 'agency' }]
	};
	const headers = { 'content-type': 'application/json' };
	await fetch(`${url}/api/maps`, { method: 'POST', headers, body: JSON.stringify({ document }) });
}

/** What the log holds otherwise than it was typed, once it holds as much and nothing more comes. */
async function compare(url, names) {
	const read = async () => {
		const { edits } = await (await fetch(`${url}/api/maps/away/log?after=1`)).json();
		return edits.flatMap(({ changes }) => changes.map(({ record }) => record?.name));
	};
	const start = performance.now();
	while ((await read()).length < names.length && performance.now() - start < PATIENCE) await pause(BETWEEN);
	await pause(QUIET);
	const logged = await read();
	return JSON.stringify(logged) === JSON.stringify(names) ? [] : [`the log: ${logged.join(', ')}`];
}
