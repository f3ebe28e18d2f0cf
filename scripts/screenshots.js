import './parts/nodeVersion.js';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startApp } from './parts/app.js';
import { ensureBuild } from './parts/build.js';
import { ensureChromium, launchOptions } from './parts/chromium.js';
import { ensurePackages } from './parts/packages.js';
import { root } from './parts/run.js';
import { program, step } from './parts/say.js';

/** The map that the pictures show. */
const map = 'okanagan-floods';

/** The pictures of the README. */
const readme = [
	{ name: 'home', path: '/' },
	{ name: 'network', path: `/m/${map}/network?q=lead` },
	{ name: 'lanes', path: `/m/${map}/lanes?f=project:collaboration&co=collaboration` }
];

/** Every page and view, for whoever changes how they look (`--all`). */
const everything = [
	{ name: 'home', path: '/' },
	{ name: 'network', path: `/m/${map}/network` },
	{ name: 'network-lead', path: `/m/${map}/network?q=lead` },
	{ name: 'lanes', path: `/m/${map}/lanes` },
	{ name: 'table', path: `/m/${map}/table` },
	{ name: 'import', path: '/import' }
];

const screen = { width: 1280, height: 720 };
const phone = { width: 390, height: 844 };

/** How long a page may go on drawing after its network has fallen silent, in milliseconds. */
const settling = 800;

/** `npm run screenshots [-- --all]` */
await program(async () => {
	await ensurePackages();
	await ensureChromium();
	await ensureBuild();
	const shots = process.argv.includes('--all') ? allShots() : readmeShots();
	// Loaded only now, when the packages are there.
	const { chromium } = await import('playwright');
	const app = await step('Starting the application', () => startApp());
	const browser = await chromium.launch(launchOptions());
	try {
		for (const shot of shots) await step(`Drawing ${shot.file}`, () => draw(browser, app.url, shot));
	} finally {
		await browser.close();
		await app.stop();
	}
});

function readmeShots() {
	return readme.map(({ name, path }) => ({
		file: `docs/pictures/${name}.png`,
		path,
		viewport: screen,
		lang: 'en'
	}));
}

function allShots() {
	return everything.flatMap(({ name, path }) =>
		[screen, phone].flatMap((viewport) =>
			['en', 'fr'].map((lang) => ({
				file: `pictures/${name}-${viewport.width}-${lang}.png`,
				path,
				viewport,
				lang
			}))
		)
	);
}

async function draw(browser, origin, { file, path, viewport, lang }) {
	const context = await browser.newContext({ viewport, locale: `${lang}-CA`, reducedMotion: 'reduce' });
	const page = await context.newPage();
	const url = new URL(path, origin);
	url.searchParams.set('lang', lang);
	await page.goto(url.href);
	// A live feed keeps the network busy for ever: wait for what is drawn instead.
	await page.evaluate(() => document.fonts.ready);
	await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
	await page.waitForTimeout(settling);
	mkdirSync(join(root, file, '..'), { recursive: true });
	await page.screenshot({ path: join(root, file) });
	await context.close();
}
