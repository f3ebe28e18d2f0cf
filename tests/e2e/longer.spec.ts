import { expect, test } from '@playwright/test';
import { addresses, elsewhere, told } from './support/addresses.ts';
import { troubleWhenLonger } from './support/longer.ts';
import { type Agent, startOwned, type Team } from './support/team.ts';

// G44: the pages hold sentences that are a third longer than the English ones.
test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 300_000 });

let team: Team;
let owner: Agent;
test.beforeAll(async () => {
	({ team, owner } = await startOwned());
	expect((await owner.json('/api/maps', { document: told })).status).toBe(201);
	await owner.post('/m/okanagan-floods/people?/visibility', { visibility: 'public' });
});
test.afterAll(() => team.stop());

for (const viewport of [
	{ width: 1280, height: 720 },
	{ width: 390, height: 844 }
]) {
	test(`sentences that are a third longer find room on every page (${viewport.width} wide)`, async ({
		page
	}) => {
		await page.setViewportSize(viewport);
		// Who has signed in meets the pages of accounts, and who has not is asked to.
		const pairs = owner.cookie.split('; ').map((pair) => pair.split(/=(.*)/s));
		const signedIn = pairs.map(([name = '', value = '']) => ({ name, value, url: team.url }));
		const trouble: string[] = [];
		for (const address of [...Object.values(addresses).flat(), ...elsewhere]) {
			await page.context().clearCookies();
			if (address !== '/sign-in') await page.context().addCookies(signedIn);
			await page.goto(`${team.url}${address}${address.includes('?') ? '&' : '?'}lang=en`);
			await page.waitForLoadState('load');
			await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
			trouble.push(...(await troubleWhenLonger(page, 'en')).map((what) => `${address}: ${what}`));
		}
		expect(trouble).toEqual([]);
	});
}
