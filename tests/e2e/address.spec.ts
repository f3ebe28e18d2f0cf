import { expect, test } from '@playwright/test';
import { speakers } from './support/words.ts';

for (const { language, t } of speakers) {
	test(`a filtered view comes back from its address (${language})`, async ({ page }) => {
		await page.goto(`/m/okanagan-floods/table?lang=${language}&f=kind:municipality`);
		const rows = page.locator('tbody tr');
		const chip = page.getByRole('button', {
			name: t('workspace.removeFilter', { label: t('kind.municipality') })
		});
		await expect(chip).toBeVisible();
		await expect(rows.first()).toBeVisible();
		const count = await rows.count();
		await rows.first().getByRole('button').click();
		await expect(page).toHaveURL(/sel=/);

		await page.reload();
		await expect(rows).toHaveCount(count);
		await expect(rows.first().getByRole('button', { pressed: true })).toBeVisible();

		await chip.click();
		await expect(rows).toHaveCount(66);
		await page.goBack();
		await expect(rows).toHaveCount(count);
	});

	test(`the language switch keeps the page (${language})`, async ({ page }) => {
		const other = language === 'en' ? 'fr' : 'en';
		await page.goto(`/import?lang=${language}`);
		await page.getByRole('link', { name: t(`ui.language.${other}`) }).click();
		await expect(page.locator('html')).toHaveAttribute('lang', other);
		await expect(page).toHaveURL(/\/import/);
		await page.goto('/');
		await expect(page.locator('html')).toHaveAttribute('lang', other);
	});
}

test('the first page needs no script', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
	const page = await context.newPage();
	await page.goto('/?lang=en');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'How do we prepare the Okanagan for floods?'
	);
	await expect(page.locator('main svg path').first()).toBeVisible();
	await expect(page.getByRole('list').first().getByRole('listitem')).toHaveCount(3);
	await context.close();
});
