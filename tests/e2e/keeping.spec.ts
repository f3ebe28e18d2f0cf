import { expect, test } from '@playwright/test';
import { type Agent, passwordOf, startOwned, type Team } from './support/team.ts';
import { expectAccessible } from './support/axe.ts';
import { speakers } from './support/words.ts';

test.setTimeout(90_000);

let team: Team;
let owner: Agent;
test.beforeAll(async () => {
	({ team, owner } = await startOwned());
});
test.afterAll(() => team.stop());

for (const { language, t } of speakers) {
	test(`an owner sets a period and a hold, which keep the map, ends them, and erases it (${language})`, async ({
		page
	}) => {
		const id = `kept-${language}`;
		const title = `Kept ${language}`;
		expect((await owner.json('/api/maps', { document: { header: { id, title } } })).status).toBe(201);
		await page.goto(`${team.url}/sign-in?lang=${language}&to=/m/${id}/people`);
		await page.getByLabel(t('people.signIn.email')).fill('olive@example.ca');
		await page.getByLabel(t('people.signIn.password')).fill(passwordOf('Olive'));
		await page.getByRole('button', { name: t('people.signIn.submit') }).click();
		const card = page.getByRole('region', { name: t('people.keeping.title') });
		await expect(card).toContainText(t('people.keeping.why'));

		await card.getByLabel(t('people.keeping.until')).fill('2199-12-31');
		await card.getByLabel(t('people.keeping.reason'), { exact: true }).fill('By-law 7');
		await card.getByRole('button', { name: t('people.keeping.periodDo') }).click();
		await expect(card.getByRole('button', { name: t('people.keeping.periodEnd') })).toBeVisible();
		await card.getByLabel(t('people.keeping.holdReason')).fill('File 26-114');
		await card.getByRole('button', { name: t('people.keeping.holdDo') }).click();
		await expect(card.getByRole('button', { name: t('people.keeping.holdEnd') })).toBeVisible();
		await expectAccessible(page);
		await page.setViewportSize({ width: 390, height: 844 });
		await expectAccessible(page);

		const erase = () => owner.json(`/api/maps/${id}/erase`, { title });
		const refused = async () => (await (await erase()).json()) as { code: string; detail: string };
		expect(await refused()).toMatchObject({
			code: 'map.onHold',
			detail: expect.stringMatching(/Olive.*File 26-114/)
		});
		await card.getByRole('button', { name: t('people.keeping.holdEnd') }).click();
		await expect(card).toContainText(t('people.keeping.holdNone'));
		expect(await refused()).toMatchObject({
			code: 'map.kept',
			detail: expect.stringMatching(/2199-12-31.*Olive.*By-law 7/)
		});
		await card.getByRole('button', { name: t('people.keeping.periodEnd') }).click();
		await expect(card).toContainText(t('people.keeping.periodNone'));
		for (const act of ['hold.set', 'hold.end', 'period.set', 'period.end', 'map.eraseRefused']) {
			const said = t(`people.share.acts.${act}` as 'people.share.acts.hold.set', {
				reason: '',
				until: ''
			}).slice(0, 20);
			await expect(page.getByRole('row').filter({ hasText: said }).first()).toBeVisible();
		}

		await card.getByLabel(t('people.keeping.eraseType')).fill('Another title');
		await card.getByRole('button', { name: t('people.keeping.eraseDo') }).click();
		await expect(card).toContainText(t('error.map.titleOther'));
		await card.getByLabel(t('people.keeping.eraseType')).fill(title);
		await card.getByRole('button', { name: t('people.keeping.eraseDo') }).click();
		await expect(page.getByRole('alert')).toHaveText(t('ui.home.erased'));
		expect((await owner.fetch(`/api/maps/${id}`)).status).toBe(404);
	});
}
