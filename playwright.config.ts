import { defineConfig } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './scripts/parts/app.js';
import { launchOptions } from './scripts/parts/chromium.js';

/**
 * End-to-end tests drive the built application on a store of its own. Playwright reads this file once in
 * every process it starts: port and folder are chosen in the first and handed on in the environment. A trace of
 * what fails is kept with `npx playwright test --trace retain-on-failure`: to record it costs every test.
 */
const port = (process.env.ROUNDTABLE_TEST_PORT ??= String(await freePort()));
const data = (process.env.ROUNDTABLE_TEST_DATA ??= newStoreFolder());
const origin = `http://127.0.0.1:${port}`;

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results/e2e',
	workers: 1,
	// What is waited for is a state: a slow machine may well take longer than the usual five seconds.
	timeout: 60_000,
	expect: { timeout: 15_000 },
	forbidOnly: Boolean(process.env.CI),
	reporter: 'list',
	webServer: {
		command: 'node scripts/start.js',
		url: origin,
		timeout: 180_000,
		gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
		env: { PORT: port, HOST: '127.0.0.1', ORIGIN: origin, ROUNDTABLE_DATA: data }
	},
	use: {
		baseURL: origin,
		browserName: 'chromium',
		viewport: { width: 1280, height: 720 },
		locale: 'en-CA',
		launchOptions: launchOptions()
	}
});

/** Removed when the process that made it ends, which is after the server has closed its files. */
function newStoreFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'roundtable-e2e-'));
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	return folder;
}
