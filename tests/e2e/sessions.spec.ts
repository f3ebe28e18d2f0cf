import { expect, test, type Page } from '@playwright/test';
import type { Translator } from '#lib/i18n/translator.ts';
import { expectAccessible } from './support/axe.ts';
import { letEnd } from './support/sessions.ts';
import { Agent, passwordOf, startTeam, type Team } from './support/team.ts';
import { speakers } from './support/words.ts';

const EMAIL = 'olive@example.ca';
const MINUTE = 60_000;
const WEEK = 7 * 24 * 60 * MINUTE;

let team: Team;
test.beforeAll(async () => {
	team = await startTeam();
	const owner = new Agent(team.url);
	await owner.join(team.firstInvitation(), 'Olive');
	await owner.json('/api/maps', { document: { header: { id: 'kept', title: 'What is kept?' } } });
});
test.afterAll(() => team.stop());

async function signIn(page: Page, { t }: Translator): Promise<void> {
	await page.getByLabel(t('people.signIn.email')).fill(EMAIL);
	await page.getByLabel(t('people.signIn.password')).fill(passwordOf('Olive'));
	await page.getByRole('button', { name: t('people.signIn.submit') }).click();
	await expect(page).toHaveURL(`${team.url}/m/kept/table`);
}

for (const speaker of speakers) {
	const { language, t } = speaker;
	test(`a session that will end for want of use says so, and is extended in place (${language})`, async ({
		page
	}) => {
		await page.clock.install();
		await page.goto(`${team.url}/sign-in?lang=${language}&to=/m/kept/table`);
		await signIn(page, speaker);
		await page.waitForLoadState('networkidle');
		const stay = page.getByRole('button', { name: t('ui.session.stay') });
		letEnd(team, EMAIL, 4 * MINUTE, 'use');
		await page.clock.fastForward(WEEK - 4 * MINUTE);
		await expect(page.getByRole('status').filter({ has: stay })).toBeVisible();
		await expectAccessible(page);
		await stay.click();
		await expect(stay).toHaveCount(0);
		await expect(page.getByText(t('ui.session.stayed'))).toBeAttached();
		const { left } = (await (await page.request.get(`${team.url}/api/session`)).json()) as { left: number };
		expect(left).toBeGreaterThan(WEEK - MINUTE);
	});

	test(`what was typed and what was not sent outlast a session (${language})`, async ({ page, context }) => {
		await page.clock.install();
		await page.goto(`${team.url}/sign-in?lang=${language}&to=/m/kept/table`);
		await signIn(page, speaker);
		letEnd(team, EMAIL, 4 * MINUTE, 'age');
		await page.reload();
		await page.waitForLoadState('networkidle');
		const again = page.getByRole('link', { name: t('ui.session.again') });
		await expect(page.getByRole('status').filter({ has: again })).toBeVisible();

		await page.route('**/api/**', (route) => route.abort());
		await page.keyboard.press('n');
		const entry = page.getByLabel(t('workspace.entry.add'));
		await expect(entry).toBeFocused();
		await page.keyboard.type(`Lake Watch ${language}`);
		await page.keyboard.press('Enter');
		await expect(page.getByText(t('workspace.kept', { count: 1 }))).toBeVisible();
		await page.keyboard.type('River Fo');
		const asked = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/api/session'));
		await page.clock.fastForward(5 * MINUTE);
		await asked;
		await page.unroute('**/api/**');
		letEnd(team, EMAIL, -1_000, 'age');

		const over = page.getByRole('dialog', { name: t('ui.session.over') });
		await expect(over).toBeVisible();
		await expectAccessible(page);
		const opened = context.waitForEvent('page');
		await over.getByRole('link', { name: t('ui.session.again') }).click();
		const other = await opened;
		await signIn(other, speaker);
		await other.close();
		await page.bringToFront();
		await page.evaluate(() => window.dispatchEvent(new Event('focus')));
		await expect(over).toHaveCount(0);
		await expect(entry).toHaveValue('River Fo');
		const map = () => page.request.get(`${team.url}/api/maps/kept`).then((response) => response.text());
		await expect.poll(map).toContain(`Lake Watch ${language}`);
	});
}
