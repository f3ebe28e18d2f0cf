import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, pause } from '../parts/app.js';
import { findChromium, launchOptions } from '../parts/chromium.js';

/** Keys that are no letters, as WebDriver names them. */
export const [ENTER, ESCAPE] = ['\uE007', '\uE00C'];

const MINI_BROWSER = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
/** Looks at whether a browser is there yet, and milliseconds between them. */
const [LOOKS, BETWEEN] = [150, 100];

/**
 * A window of any browser, as much of it as is asked here.
 * @typedef {{
 *   goto: (url: string) => Promise<void>, reload: () => Promise<void>, press: (keys: string) => Promise<void>,
 *   read: (expression: string) => Promise<unknown>, close: () => Promise<void>
 * }} Window
 */

/** Where each browser is, and how it is started; Playwright drives no Firefox and no WebKit but its own. */
export const browsers = {
	Chromium: { isThere: () => findChromium() !== undefined, open: openChromium },
	Firefox: { isThere: () => existsSync('/usr/bin/firefox-esr'), open: openFirefox },
	WebKit: {
		isThere: () => existsSync(MINI_BROWSER) && existsSync('/usr/bin/WebKitWebDriver'),
		open: openWebKit
	}
};

/** @returns {Promise<Window>} */
async function openChromium() {
	const { chromium } = await import('playwright');
	const browser = await chromium.launch(launchOptions());
	const page = await browser.newPage();
	const names = { [ENTER]: 'Enter', [ESCAPE]: 'Escape' };
	return {
		goto: async (url) => void (await page.goto(url)),
		reload: async () => void (await page.reload()),
		read: (expression) => page.evaluate(expression),
		async press(keys) {
			for (const key of keys) await page.keyboard.press(names[key] ?? (key === ' ' ? 'Space' : key));
		},
		close: () => browser.close()
	};
}

/** Firefox listens to Marionette, from which its own driver makes WebDriver. @returns {Promise<Window>} */
async function openFirefox() {
	const port = await freePort();
	const profile = mkdtempSync(join(tmpdir(), 'roundtable-firefox-'));
	writeFileSync(join(profile, 'user.js'), `user_pref("marionette.port", ${port});\n`);
	const browser = spawn('firefox-esr', ['--marionette', '--headless', '--no-remote', '--profile', profile], {
		stdio: 'ignore',
		detached: true
	});
	const end = async () => {
		await endGroup(browser);
		rmSync(profile, { recursive: true, force: true });
	};
	const names = {
		url: 'Navigate',
		refresh: 'Refresh',
		actions: 'PerformActions',
		'execute/sync': 'ExecuteScript'
	};
	try {
		const ask = await connect(port);
		await ask('NewSession', { capabilities: {} });
		return windowOf((command, body) => ask(names[command], body), end);
	} catch (error) {
		await end();
		throw error;
	}
}

/** Frames are their length, a colon and JSON: `[0, id, command, body]`, and `[1, id, error, result]` comes back. */
async function connect(port) {
	let socket;
	for (let look = 0; !socket; look++) {
		try {
			socket = await new Promise((resolve, reject) => {
				const one = net.connect(port, '127.0.0.1', () => resolve(one)).once('error', reject);
			});
		} catch (error) {
			if (look > LOOKS) throw error;
			await pause(BETWEEN);
		}
	}
	let rest = Buffer.alloc(0);
	let id = 0;
	const waiting = new Map();
	socket.on('error', () => undefined);
	socket.on('data', (piece) => {
		rest = Buffer.concat([rest, piece]);
		for (;;) {
			const colon = rest.indexOf(':');
			const length = Number(rest.subarray(0, Math.max(0, colon)));
			if (colon < 0 || rest.length < colon + 1 + length) return;
			const frame = JSON.parse(rest.subarray(colon + 1, colon + 1 + length));
			rest = rest.subarray(colon + 1 + length);
			// The first frame only greets.
			if (Array.isArray(frame)) waiting.get(frame[1])?.(frame);
		}
	});
	return async (command, body) => {
		const own = ++id;
		const text = JSON.stringify([0, own, `WebDriver:${command}`, body]);
		const answer = new Promise((resolve) => waiting.set(own, resolve));
		socket.write(`${Buffer.byteLength(text)}:${text}`);
		const [, , error, result] = await answer;
		if (error) throw new Error(`${command}: ${error.message}`);
		return result?.value ?? result;
	};
}

/** WebKitGTK's small browser, by its driver; on a screen of its own where there is none. @returns {Promise<Window>} */
async function openWebKit() {
	const port = await freePort();
	const words = ['WebKitWebDriver', `--port=${port}`];
	const [command, ...parameters] = process.env.DISPLAY ? words : ['xvfb-run', '-a', ...words];
	const driver = spawn(command, parameters, { stdio: 'ignore', detached: true });
	const ask = async (path, body) => {
		const response = await fetch(`http://127.0.0.1:${port}${path}`, {
			method: 'POST',
			body: JSON.stringify(body)
		});
		const { value } = await response.json();
		if (!response.ok) throw new Error(`${path}: ${value.message}`);
		return value;
	};
	const end = () => endGroup(driver);
	try {
		const options = { binary: MINI_BROWSER, args: ['--automation'] };
		const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
		for (let look = 0; ; look++) {
			try {
				const { sessionId } = await ask('/session', { capabilities });
				return windowOf((path, body) => ask(`/session/${sessionId}/${path}`, body), end);
			} catch (error) {
				if (look > LOOKS || !(error instanceof TypeError)) throw error;
				await pause(BETWEEN);
			}
		}
	} catch (error) {
		await end();
		throw error;
	}
}

function windowOf(ask, close) {
	return {
		goto: (url) => ask('url', { url }),
		reload: () => ask('refresh', {}),
		read: (expression) => ask('execute/sync', { script: `return ${expression}`, args: [] }),
		async press(keys) {
			const actions = [...keys].flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value })));
			await ask('actions', { actions: [{ type: 'key', id: 'keys', actions }] });
		},
		close
	};
}

async function endGroup(child) {
	const ended = new Promise((resolve) => child.once('close', resolve));
	// A group without processes is what was wanted.
	try {
		process.kill(-child.pid, 'SIGKILL');
	} catch (error) {
		if (error.code !== 'ESRCH') throw error;
	}
	if (child.exitCode === null && child.signalCode === null) await ended;
}
