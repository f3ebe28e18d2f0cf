import { expect, test, type Page } from '@playwright/test';
import { freePort } from '../../scripts/parts/app.js';
import { startProvider } from './support/provider.js';
import { Agent, startTeam, type Team } from './support/team.ts';
import { speakers } from './support/words.ts';

// Sign-in with an organisation's own accounts, against a certified provider and through its own pages.
const { t } = speakers[0]!;

// Each goes on where the one before ended, through pages of two servers.
test.describe.configure({ mode: 'serial', timeout: 120_000 });

let team: Team;
let provider: Awaited<ReturnType<typeof startProvider>>;
test.beforeAll(async () => {
	const port = await freePort();
	provider = await startProvider(`http://127.0.0.1:${port}`, (login) => ({
		email: `${login}@region.example.ca`,
		email_verified: login !== 'unproven',
		name: `${login} of the Region`
	}));
	team = await startTeam(provider.env, { port });
});
test.afterAll(async () => {
	await team.stop();
	await provider.stop();
});

test.beforeEach(({ context }) =>
	// The provider's pages name a typeface elsewhere: nothing leaves this machine.
	context.route(/./, (route) =>
		new URL(route.request().url()).hostname === '127.0.0.1' ? route.fallback() : route.abort()
	)
);

async function signIn(page: Page, login: string, to = '/'): Promise<void> {
	await page.goto(`${team.url}/sign-in?lang=en&to=${encodeURIComponent(to)}`);
	await page.getByRole('button', { name: t('people.signIn.organisation', { name: 'The Region' }) }).click();
	await page.locator('input[name=login]').fill(login);
	await page.locator('input[name=password]').fill('known to the provider alone');
	await page.getByRole('button', { name: 'Sign-in' }).click();
	await page.getByRole('button', { name: 'Continue' }).click();
}

test('somebody signs in with the organisation’s account and comes back to where the way began', async ({
	page
}) => {
	await signIn(page, 'ora', '/account');
	await expect(page).toHaveURL(`${team.url}/account`);
	await expect(page.getByText('ora@region.example.ca')).toBeVisible();
	await expect(page.getByRole('row')).toHaveCount(2);
	const cookies = (await page.context().cookies(team.url)).filter(
		({ name }) => name === 'roundtable.session_token'
	);
	expect(cookies.map(({ httpOnly, sameSite }) => [httpOnly, sameSite])).toEqual([[true, 'Lax']]);
	await page.getByRole('button', { name: t('people.account.signOut') }).click();
	await expect(page).toHaveURL(/sign-in/);
});

test('the printed link makes whoever is signed in the first owner', async ({ page }) => {
	await signIn(page, 'ora', new URL(team.firstInvitation()).pathname);
	await page.getByRole('button', { name: t('people.join.accept') }).click();
	await expect(page).toHaveURL(`${team.url}/`);
	const maps = (await (await page.request.get(`${team.url}/api/maps`)).json()) as { role: string }[];
	expect(new Set(maps.map(({ role }) => role))).toEqual(new Set(['owner']));
});

test('an address that somebody here has already opens nobody’s account', async ({ page, browser }) => {
	const owner = await (await browser.newContext()).newPage();
	await signIn(owner, 'ora');
	await expect(owner).toHaveURL(`${team.url}/`);
	const map = 'okanagan-floods';
	const email = 'taken@region.example.ca';
	const invited = await owner.request.post(`${team.url}/m/${map}/people?/invite`, {
		form: { email, role: 'editor', custodian: '' },
		headers: { origin: team.url, accept: 'text/html' }
	});
	const link = /\/join\/[\w-]{22}/.exec(await invited.text())?.[0] ?? '';
	expect((await new Agent(team.url).join(link, 'Tara', email)).status).toBe(303);
	await owner.context().close();

	await signIn(page, 'taken');
	await expect(page.getByRole('alert')).toHaveText(t('people.signIn.refused'));
	expect(await (await page.request.get(`${team.url}/api/maps`)).json()).toEqual([]);
});

test('a way back that was begun by nobody, or by another browser, opens nothing', async ({ page }) => {
	await page.goto(`${team.url}/api/auth/callback/oidc?code=guessed&state=guessed`);
	await expect(page).toHaveURL(/sign-in/);
	expect(
		(await page.context().cookies(team.url)).filter(({ name }) => name.includes('session_token'))
	).toEqual([]);
});
