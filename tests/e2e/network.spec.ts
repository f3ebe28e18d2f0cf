import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { startBuffer } from './support/buffer.ts';
import { speakers } from './support/words.ts';
import { whenReady } from './support/workspace.ts';

/** Windows of one browser: more than it keeps connections to a site over HTTP/1.1. */
const WINDOWS = 7;

interface Entry {
	readonly seq: number;
	readonly changes: readonly { readonly kind: string; readonly record?: { readonly name: string } }[];
}

async function makeMap(request: APIRequestContext): Promise<string> {
	const document = {
		header: { title: 'Who answers?' },
		stakeholders: [{ id: 'first', name: 'First Office', kind: 'agency' }]
	};
	return ((await (await request.post('/api/maps', { data: { document } })).json()) as { id: string }).id;
}

/** Adds a body from elsewhere. */
async function addFromElsewhere(request: APIRequestContext, map: string, name: string): Promise<void> {
	const changes = [{ kind: 'stakeholder.add', record: { id: name, name, kind: 'agency' } }];
	const edit = { id: `by-${name}`, author: 'elsewhere', at: new Date().toISOString(), changes };
	expect((await request.post(`/api/maps/${map}/log`, { data: { edit, seq: 1 } })).status()).toBe(201);
}

const addHere = async (page: Page, name: string, label: string) => {
	await page.keyboard.press('n');
	await expect(page.getByLabel(label)).toBeFocused();
	await page.keyboard.type(name);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('row', { name })).toBeVisible();
	await page.keyboard.press('Escape');
};

for (const { language, t } of speakers) {
	test(`what is done without a network is kept over a reload and arrives once (${language})`, async ({
		page,
		context,
		request
	}) => {
		const map = await makeMap(request);
		const names = ['Dam Office', 'Lake Watch', 'Mill Society'];
		await page.goto(`/m/${map}/table?lang=${language}`);
		await whenReady(page);
		await context.setOffline(true);
		for (const [done, name] of names.entries()) {
			await addHere(page, name, t('workspace.entry.add'));
			await expect(page.getByText(t('workspace.kept', { count: done + 1 }))).toBeVisible();
		}
		await addFromElsewhere(request, map, 'Other Office');
		await page.reload().catch(() => undefined);
		await context.setOffline(false);
		await page.goto(`/m/${map}/table?lang=${language}`);
		for (const name of [...names, 'Other Office'])
			await expect(page.getByRole('row', { name })).toBeVisible();
		await expect(page.getByText(t('workspace.kept', { count: 3 }))).toHaveCount(0);
		const { edits } = (await (await request.get(`/api/maps/${map}/log?after=1`)).json()) as {
			edits: Entry[];
		};
		const logged = edits.flatMap(({ changes }) => changes.map(({ record }) => record?.name));
		expect(logged).toEqual(['Other Office', ...names]);
	});
}

for (const { language, t } of speakers) {
	test(`a window of an earlier version is told so, and keeps over the reload what was not sent (${language})`, async ({
		page,
		request
	}) => {
		const map = await makeMap(request);
		await page.goto(`/m/${map}/table?lang=${language}`);
		await whenReady(page);
		await page.route('**/version.json', (route) => route.fulfill({ json: { version: 'another' } }));
		await page.route('**/api/maps/*/log', (route) => route.abort());
		await addHere(page, 'Dam Office', t('workspace.entry.add'));
		await page.evaluate(() => window.dispatchEvent(new Event('focus')));
		await expect(page.getByText(t('ui.newer.said'))).toBeVisible();
		await page.unrouteAll();
		await page.getByRole('button', { name: t('ui.newer.load') }).click();
		await expect
			.poll(async () => (await request.get(`/api/maps/${map}/log?after=1`, { maxRetries: 3 })).text())
			.toContain('Dam Office');
		await expect(page.getByRole('row', { name: 'Dam Office' })).toBeVisible();
		await expect(page.getByText(t('ui.newer.said'))).toHaveCount(0);
	});
}

test('a window behind a proxy that holds streams back learns what others do', async ({
	page,
	request,
	baseURL
}) => {
	const map = await makeMap(request);
	const proxy = await startBuffer(baseURL ?? '');
	try {
		await page.goto(`${proxy.url}/m/${map}/table?lang=en`);
		await whenReady(page);
		await addFromElsewhere(request, map, 'Dam Office');
		// Within 15 seconds, which is as long as is waited for.
		await expect(page.getByRole('row', { name: 'Dam Office' })).toBeVisible();
		await addFromElsewhere(request, map, 'Lake Watch');
		await expect(page.getByRole('row', { name: 'Lake Watch' })).toBeVisible();
	} finally {
		proxy.stop();
	}
});

test('more windows of one browser than it keeps connections are all live', async ({ context, request }) => {
	const map = await makeMap(request);
	const windows: Page[] = [];
	for (let i = 0; i < WINDOWS; i++) {
		const page = await context.newPage();
		await page.goto(`/m/${map}/table?lang=en`);
		await whenReady(page);
		windows.push(page);
	}
	await addFromElsewhere(request, map, 'Dam Office');
	for (const page of windows) await expect(page.getByRole('row', { name: 'Dam Office' })).toBeVisible();
});
