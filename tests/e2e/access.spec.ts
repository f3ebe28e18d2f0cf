import { readdirSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import type { Translator } from '#lib/i18n/translator.ts';
import { themes } from '#lib/views/palette.ts';
import { expectAccessible } from './support/axe.ts';
import { addresses, elsewhere, told } from './support/addresses.ts';
import { createMap, whenReady } from './support/workspace.ts';
import { speakers } from './support/words.ts';

/** Axe reads colours as they are at that moment: nothing may be on its way from one to another. */
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const screen = { width: 1280, height: 720 };
/** A phone, and a screen magnified to 400 %: axe meets the same page on both, laid out in one column. */
const narrow = [
	{ width: 390, height: 844 },
	{ width: 320, height: 256 }
];
/** `npm run test:full -- G40` looks at every page in every size, theme and language. */
const isFull = process.env['ROUNDTABLE_LOOKS'] === 'all';

test.beforeAll(async ({ request }) => {
	// It is there already where a failure began another worker.
	const answer = await request.post('/api/maps', { data: { document: told } });
	expect([201, 409]).toContain(answer.status());
});

const routes = readdirSync('src/routes', { recursive: true, encoding: 'utf8' }).flatMap((file) =>
	file.endsWith('+page.svelte') ? [`/${file.slice(0, -'+page.svelte'.length)}`.replace(/(.)\/$/, '$1')] : []
);

test('every page of the application is looked at', () => {
	expect(Object.keys(addresses).sort()).toEqual([...routes].sort());
});

/** What can be opened over a map. */
const states: Readonly<Record<string, (page: Page, speaker: Translator) => Promise<void>>> = {
	'the palette': async (page, { t }) => {
		await page.keyboard.press('Control+k');
		await expect(page.getByRole('combobox', { name: t('workspace.palette.label') })).toBeFocused();
	},
	'the list of keys': async (page, { t }) => {
		await page.keyboard.press('F1');
		await expect(page.getByRole('heading', { name: t('workspace.command.keys') })).toBeFocused();
	},
	'the description': async (page, { t }) => {
		await page.keyboard.press('d');
		await expect(page.getByRole('region', { name: t('workspace.command.describe') })).toBeVisible();
	},
	'a newcomer': async (page, { t }) => {
		await page.keyboard.press('n');
		await page.getByLabel(t('workspace.entry.add')).fill('Lake Watch, Kelowna > Mission');
	},
	'the filter': async (page, { t }) => {
		await page.keyboard.press('f');
		await page.getByRole('combobox', { name: t('workspace.filter.find') }).fill('kel');
	}
};

/** Each page once; sizes, themes and languages come by turns, so that all of them are met together. */
function combinations(turn: number) {
	const sizes = [screen, ...narrow];
	if (isFull)
		return sizes.flatMap((viewport) =>
			themes.flatMap((theme) => speakers.map((speaker) => ({ viewport, theme, speaker })))
		);
	const theme = turnOf(themes, Math.floor(turn / sizes.length));
	return [{ viewport: turnOf(sizes, turn), theme, speaker: turnOf(speakers, turn) }];
}

function turnOf<T>(list: readonly T[], turn: number): T {
	return list[turn % list.length] as T;
}

function withLook(address: string, language: string, theme: string): string {
	return `${address}${address.includes('?') ? '&' : '?'}lang=${language}&theme=${theme}`;
}

async function open(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await page.waitForLoadState('load');
	await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
}

// The tables have thousands of cells, and axe looks at every one.
test.describe.configure({ timeout: 90_000 });

for (const [turn, address] of [...Object.values(addresses).flat(), ...elsewhere].entries()) {
	for (const { viewport, theme, speaker } of combinations(turn)) {
		const { language } = speaker;
		test(`axe finds nothing on ${address} (${language}, ${theme}, ${viewport.width} wide)`, async ({
			page
		}) => {
			await page.setViewportSize(viewport);
			await open(page, withLook(address, language, theme));
			await expectAccessible(page);
		});
	}
}

for (const [turn, [state, show]] of Object.entries(states).entries()) {
	const theme = turnOf(themes, turn);
	const speaker = turnOf(speakers, turn);
	test(`axe finds nothing on ${state} (${speaker.language}, ${theme})`, async ({ page }) => {
		await open(page, withLook('/m/okanagan-floods/network', speaker.language, theme));
		await page.locator('.live canvas').first().waitFor();
		await show(page, speaker);
		await expectAccessible(page);
	});
}

for (const speaker of speakers) {
	test(`axe finds nothing on an empty map, in a room and out of it, and on a preview (${speaker.language})`, async ({
		page
	}) => {
		await createMap(page, 'Who is here?', speaker);
		await expectAccessible(page);
		await page.goto(withLook(new URL(page.url()).pathname, speaker.language, 'room'));
		await expect(page.getByText(speaker.t('workspace.empty.room'))).toBeVisible();
		await expectAccessible(page);
		await page.goto(withLook('/import', speaker.language, 'dark'));
		await page.waitForLoadState('networkidle');
		const buffer = Buffer.from('from,to\na,b\nc\n');
		await page.locator('[data-files]').setInputFiles([{ name: 'ties.csv', mimeType: 'text/csv', buffer }]);
		await expect(page.getByRole('heading', { name: speaker.t('ui.import.previewTitle') })).toBeVisible();
		await expectAccessible(page);
	});
}

test('what is chosen is seen without our colours', async ({ page }) => {
	await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
	await open(page, '/m/okanagan-floods/lanes?f=kind:municipality');
	const frameOf = (name: string, role: 'link' | 'tab' | 'button') =>
		page
			.getByRole(role, { name, exact: true })
			.first()
			.evaluate((element) => getComputedStyle(element).outlineStyle);
	expect(await frameOf('Lanes', 'link')).toBe('solid');
	expect(await frameOf('Network', 'link')).toBe('none');
	expect(await frameOf('Ask', 'tab')).toBe('solid');
	expect(await frameOf('municipality', 'button')).toBe('solid');
	expect(await frameOf('agency', 'button')).toBe('none');
});

test('on a phone whoever is opened in the list is seen from the top of the panel', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await open(page, '/m/okanagan-floods/network');
	await whenReady(page);
	const list = page.getByRole('region', { name: 'List' });
	await list.getByRole('button', { name: /^Canadian Red Cross/ }).click();
	await list.getByRole('button', { name: 'Open', exact: true }).click();
	const name = page.getByRole('complementary').getByRole('heading', { name: 'Canadian Red Cross' });
	await expect(name).toBeInViewport();
	expect((await name.boundingBox())?.y).toBeLessThan(200);
});
