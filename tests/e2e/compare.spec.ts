import { expect, test } from '@playwright/test';
import { speakers } from './support/words.ts';
import { whenReady } from './support/workspace.ts';

for (const { language, t } of speakers) {
	test(`two dates stand beside each other in words and numbers, and a link opens them (${language})`, async ({
		page
	}) => {
		await page.goto(`/m/okanagan-floods/network?lang=${language}`);
		await whenReady(page);
		if (language === 'en') await page.keyboard.press('b');
		else await page.getByRole('link', { name: t('view.compare.label'), exact: true }).click();
		const earlier = page.getByRole('combobox', { name: t('compare.from'), exact: true });
		const later = page.getByRole('combobox', { name: t('compare.to'), exact: true });
		await earlier.selectOption('2012');
		await later.selectOption('2019');
		await expect(page).toHaveURL(/\/compare\?.*at=2019&from=2012/);
		const words = page.getByText(new RegExp(`^${t('compare.tiedPairs')}.*\\d → \\d`));
		await expect(words).toBeVisible();
		const said = await words.textContent();

		await page.goto(page.url());
		await expect(words).toHaveText(said ?? '');
		await expect(earlier).toHaveValue('2012');
	});

	test(`an empty comparison says what to do, and a first step shows what it would change (${language})`, async ({
		page,
		request
	}) => {
		const document = {
			header: { id: `compared-${language}`, title: 'What would change?' },
			stakeholders: [
				{ id: 'a', name: 'First Council', kind: 'municipality' },
				{ id: 'b', name: 'Second Council', kind: 'agency' }
			],
			ties: [{ id: 't', from: 'a', to: 'b', kind: 'funds', directed: true }]
		};
		const made = await request.post('/api/maps', { data: { document } });
		expect([201, 409]).toContain(made.status());
		await page.goto(`/m/compared-${language}/compare?lang=${language}`);
		await whenReady(page);
		await expect(page.getByText(t('compare.missing'))).toBeVisible();
		await page
			.getByRole('button', { name: t('workspace.whatIf.begin') })
			.first()
			.click();
		await page.getByLabel(t('workspace.whatIf.newName')).fill('Lake desk');
		await page.getByRole('button', { name: t('workspace.whatIf.addStep') }).click();
		const said = t('comparison.stakeholdersGained', { count: 1, names: ['Lake desk'] });
		await expect(page.getByText(said).first()).toBeVisible();
	});
}
