import { expect, test } from '@playwright/test';
import { Agent, invited, passwordOf, startOwned, type Team } from './support/team.ts';
import { expectAccessible } from './support/axe.ts';
import { speakers } from './support/words.ts';

// Each walks through pages in both languages.
test.setTimeout(120_000);

let team: Team;
let owner: Agent;
test.beforeAll(async () => {
	({ team, owner } = await startOwned());
});
test.afterAll(() => team.stop());

const map = 'toronto-data-sovereignty';

test('the first account owns every map, and its invitation opens nothing twice', async () => {
	const maps = (await (await owner.fetch('/api/maps')).json()) as { role: string }[];
	expect(maps.length).toBeGreaterThan(3);
	expect(new Set(maps.map(({ role }) => role))).toEqual(new Set(['owner']));
	const second = new Agent(team.url);
	expect((await second.join(team.firstInvitation(), 'Other')).status).toBe(422);
	expect(await (await second.fetch('/api/maps')).json()).toEqual([]);
});

test('whoever has not signed in is led there and back', async ({ page }) => {
	for (const { language, t } of speakers) {
		await page.context().clearCookies();
		await page.goto(`${team.url}/m/${map}/people?lang=${language}`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('people.signIn.title'));
		await expectAccessible(page);
		await page.getByLabel(t('people.signIn.email')).fill('olive@example.ca');
		await page.getByLabel(t('people.signIn.password')).fill('not the right one');
		await page.getByRole('button', { name: t('people.signIn.submit') }).click();
		await expect(page.getByRole('alert')).toHaveText(t('error.account.refused'));
		await page.getByLabel(t('people.signIn.password')).fill(passwordOf('Olive'));
		await page.getByRole('button', { name: t('people.signIn.submit') }).click();
		await expect(page).toHaveURL(`${team.url}/m/${map}/people`);
	}
});

for (const { language, t } of speakers) {
	test(`an owner opens a map, and makes and ends a link (${language})`, async ({ page, browser }) => {
		await page.setViewportSize({ width: 1280, height: 720 });
		await page.goto(`${team.url}/sign-in?lang=${language}`);
		await page.getByLabel(t('people.signIn.email')).fill('olive@example.ca');
		await page.getByLabel(t('people.signIn.password')).fill(passwordOf('Olive'));
		await page.getByRole('button', { name: t('people.signIn.submit') }).click();
		await expect(page).toHaveURL(`${team.url}/`);
		await page.goto(`${team.url}/m/${map}/network`);
		await page.getByRole('link', { name: t('people.share.open') }).click();
		await expect(page).toHaveURL(new RegExp(`/m/${map}/people`));
		await page.getByLabel(t('people.share.link')).check();
		await page.getByRole('button', { name: t('people.share.save') }).click();
		await expect(page.getByText(t('people.share.saved'))).toBeVisible();
		await page.getByRole('button', { name: t('people.share.linkDo') }).click();
		const address = page.getByLabel(t('people.share.copy'));
		await expect(address).toHaveValue(/\/l\/[\w-]{22}$/);
		await expectAccessible(page);
		await page.setViewportSize({ width: 390, height: 844 });
		await expectAccessible(page);
		const guest = await (await browser.newContext()).newPage();
		await guest.goto(await address.inputValue());
		await expect(guest).toHaveURL(/\/network/);
		await page
			.getByRole('button', { name: t('people.share.linkEnd') })
			.first()
			.click();
		await expect(page.getByText(t('people.share.linkNone'))).toBeVisible();
		// The guest's open page leaves by itself, told by its stream.
		await expect(guest.getByRole('heading', { level: 1 })).toHaveText(speakers[0]!.t('ui.error.notFound'));
		expect((await guest.request.get(`${team.url}/api/maps/${map}`)).status()).toBe(404);
		await guest.context().close();
		// The next one begins where this one did.
		await owner.post(`/m/${map}/people?/visibility`, { visibility: 'team' });
	});
}

test('an account shows its sessions, ends them, and changes its password', async ({ page }) => {
	const eve = await invited(owner, map, 'Eve', 'editor');
	const elsewhere = new Agent(team.url);
	await elsewhere.signIn('Eve');
	expect((await elsewhere.fetch('/account')).status).toBe(200);
	for (const { language, t } of speakers) {
		await page.context().clearCookies();
		await page.goto(`${team.url}/sign-in?lang=${language}&to=/account`);
		await page.getByLabel(t('people.signIn.email')).fill('eve@example.ca');
		await page.getByLabel(t('people.signIn.password')).fill(passwordOf('Eve'));
		await page.getByRole('button', { name: t('people.signIn.submit') }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('people.account.title'));
		await expectAccessible(page);
		await page.getByRole('button', { name: t('people.account.endOthers') }).click();
		await expect(page.getByRole('row')).toHaveCount(2);
	}
	for (const agent of [eve, elsewhere]) expect((await agent.fetch('/account')).status).toBe(303);
	const { t } = speakers[1]!;
	await page.getByLabel(t('people.account.current')).fill(passwordOf('Eve'));
	await page.getByLabel(t('people.account.next')).fill('quite another password');
	await page.getByRole('button', { name: t('people.account.change') }).click();
	await expect(page.getByText(t('people.account.changed'))).toBeVisible();
	expect((await elsewhere.signIn('Eve')).status).toBe(403);
	expect((await elsewhere.signIn('Eve', 'quite another password')).status).toBe(303);
	const before = elsewhere.cookie;
	const out = await elsewhere.post('/account?/signOut', {});
	expect(out.headers.get('clear-site-data')).toBe('"cache", "cookies", "storage"');
	// What the browser has thrown away opens nothing either.
	const again = await fetch(`${team.url}/account`, { headers: { cookie: before }, redirect: 'manual' });
	expect(again.status).toBe(303);
	await page.getByRole('button', { name: t('people.account.signOut') }).click();
	await expect(page).toHaveURL(/sign-in/);
});

test('a custodian gives consent, sees who read, takes along and takes back', async ({ page }) => {
	const { t } = speakers[0]!;
	const document = {
		header: { id: 'own', title: 'Own' },
		custodians: [{ id: 'nation', name: 'The Nation' }]
	};
	expect((await owner.json('/api/maps', { document })).status).toBe(201);
	const nora = await invited(owner, 'own', 'Nora', 'viewer', 'nation');
	const record = {
		id: 'kept',
		name: 'canary-1',
		kind: 'communityGroup',
		sensitivity: 'community',
		custodian: 'nation'
	};
	const edit = {
		id: 'e1',
		author: 'x',
		at: new Date().toISOString(),
		changes: [{ kind: 'stakeholder.add', record }]
	};
	expect((await nora.json('/api/maps/own/log', { edit, seq: 1 })).status).toBe(201);
	const ownersSight = async () => (await (await owner.fetch('/api/maps/own')).text()).includes('canary-1');
	expect(await ownersSight()).toBe(false);

	await page.goto(`${team.url}/sign-in?lang=en&to=/m/own/people`);
	await page.getByLabel(t('people.signIn.email')).fill('nora@example.ca');
	await page.getByLabel(t('people.signIn.password')).fill(passwordOf('Nora'));
	await page.getByRole('button', { name: t('people.signIn.submit') }).click();
	await expect(page.getByText(t('people.custody.consentNone'))).toBeVisible();
	await expectAccessible(page);
	await page.getByLabel(t('people.custody.purpose')).fill('A table');
	await page.getByRole('button', { name: t('people.custody.giveDo') }).click();
	await expect(page.getByRole('button', { name: t('people.custody.withdraw') })).toBeVisible();
	expect(await ownersSight()).toBe(true);
	await page.reload();
	await expect(page.getByText('Olive')).toBeVisible();
	const taken = await (await nora.fetch('/api/maps/own/custodians/nation')).text();
	expect(taken).toContain('canary-1');
	expect((await owner.fetch('/api/maps/own/custodians/nation')).status).toBe(403);

	await page.getByLabel(t('people.custody.eraseType')).fill('Somebody');
	await page.getByRole('button', { name: t('people.custody.eraseDo') }).click();
	await expect(page.getByText(t('people.custody.eraseWrong'))).toBeVisible();
	await page.getByLabel(t('people.custody.eraseType')).fill('The Nation');
	await page.getByRole('button', { name: t('people.custody.eraseDo') }).click();
	await expect(page.getByText(t('people.custody.erased'))).toBeVisible();
	expect(await ownersSight()).toBe(false);
	expect(await (await nora.fetch('/api/maps/own/log')).text()).not.toContain('canary-1');
});
