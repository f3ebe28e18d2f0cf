import './parts/nodeVersion.js';
import { existsSync, mkdirSync } from 'node:fs';
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

/** Pages beside the views, for whoever changes how they look (`--all`). */
const pages = [
	{ name: 'home', path: '/' },
	{ name: 'network-lead', path: `/m/${map}/network?q=lead` },
	{ name: 'import', path: '/import' }
];
const languages = ['en', 'fr'];
const themes = ['light', 'dark', 'room'];

const screen = { width: 1280, height: 720 };
const phone = { width: 390, height: 844 };

/** How long a page may go on drawing after its network has fallen silent, in milliseconds. */
const settling = 800;
/** A machine that does other work too is slow, and three hundred pictures are not given up for one. */
const patience = 120_000;

/**
 * `npm run screenshots [-- --all [--map=ID] [--view=ID] [--theme=ID] [--lang=ID] [--missing]]`: the pictures of the
 * README, or every view, theme and language of every example map into `pictures/`, which is not committed; with
 * `--missing` only those that are not there yet.
 */
await program(async () => {
	await ensurePackages();
	await ensureChromium();
	await ensureBuild();
	// Loaded only now, when the packages are there.
	const { chromium } = await import('playwright');
	const app = await step('Starting the application', () => startApp());
	const browser = await chromium.launch(launchOptions());
	try {
		const shots = process.argv.includes('--all') ? await allShots(browser, app.url) : readmeShots();
		const contexts = new Map();
		for (const shot of shots)
			await step(`Drawing ${shot.file}`, () => draw(browser, contexts, app.url, shot));
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

async function allShots(browser, origin) {
	const views = (await viewsOnRail(browser, origin)).filter(isAsked('view'));
	const maps = (await (await fetch(new URL('/api/maps', origin))).json()).map(({ id }) => id);
	const shot = (name, path, viewport, lang, theme) => ({
		file: `pictures/${name}-${viewport.width}-${theme}-${lang}.png`,
		path,
		viewport,
		lang,
		theme
	});
	const drawn = maps
		.filter(isAsked('map'))
		.flatMap((id) =>
			views.flatMap((view) =>
				languages.flatMap((lang) => [
					...themes.map((theme) => shot(`${id}/${view}`, `/m/${id}/${view}`, screen, lang, theme)),
					...(id === map ? [shot(`${id}/${view}`, `/m/${id}/${view}`, phone, lang, 'light')] : [])
				])
			)
		);
	const others = pages.flatMap(({ name, path }) =>
		[screen, phone].flatMap((viewport) => languages.map((lang) => shot(name, path, viewport, lang, 'light')))
	);
	const isPart = process.argv.some((argument) => /^--(view|map)=/.test(argument));
	const isMissing = ({ file }) => !process.argv.includes('--missing') || !existsSync(join(root, file));
	return (isPart ? drawn : [...others, ...drawn]).filter(
		(one) => isAsked('theme')(one.theme) && isAsked('lang')(one.lang) && isMissing(one)
	);
}

/** Only what `--view=`, `--map=`, `--theme=` or `--lang=` names, where it is given. */
function isAsked(name) {
	const asked = process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1];
	return (id) => asked === undefined || id === asked;
}

/** The views in the order of the rail, as the page itself offers them. */
async function viewsOnRail(browser, origin) {
	const page = await browser.newPage();
	await page.goto(new URL(`/m/${map}/network`, origin).href);
	const addresses = await page
		.locator(`nav a[href^="/m/${map}/"]`)
		.evaluateAll((links) => links.map((link) => new URL(link.href).pathname));
	await page.close();
	return [...new Set(addresses.map((address) => address.split('/').at(-1)))];
}

/** One context for all pictures of a kind, which then need not fetch the code again. */
async function contextOf(browser, contexts, { viewport, lang, theme }) {
	const key = JSON.stringify([viewport, lang, theme]);
	const known = contexts.get(key);
	if (known) return known;
	const context = await browser.newContext({ viewport, locale: `${lang}-CA`, reducedMotion: 'reduce' });
	context.setDefaultTimeout(patience);
	contexts.set(key, context);
	return context;
}

async function draw(browser, contexts, origin, shot) {
	const { file, path, lang, theme } = shot;
	const page = await (await contextOf(browser, contexts, shot)).newPage();
	const url = new URL(path, origin);
	url.searchParams.set('lang', lang);
	if (theme && theme !== 'light') url.searchParams.set('theme', theme);
	await page.goto(url.href);
	// A live feed keeps the network busy for ever: wait for what is drawn instead.
	await page.evaluate(() => document.fonts.ready);
	// What a workspace works on it says only once it lives.
	if (url.pathname.startsWith('/m/'))
		await page.waitForFunction(() => performance.getEntriesByName('roundtable:interactive').length > 0);
	await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
	await page.waitForTimeout(settling);
	mkdirSync(join(root, file, '..'), { recursive: true });
	await page.screenshot({ path: join(root, file) });
	await page.close();
}
