import { expect, test } from '@playwright/test';
import { partnersOf } from './support/workspace.ts';
import { speakers } from './support/words.ts';

/** The main job by keyboard alone: open, add, connect, see it measured, undo, ask. */
for (const { language, t, say } of speakers) {
	test(`maps, measures, undoes and asks by keyboard (${language})`, async ({ page }) => {
		const name = `Office of Floods ${language}`;
		await page.goto(`/?lang=${language}`);
		await page.getByRole('link', { name: t('ui.home.open') }).focus();
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/okanagan-floods\/network/);
		await expect(page.getByRole('tab', { name: t('workspace.panel.ask'), exact: true })).toBeVisible();

		// The keys work once the picture does.
		await page.locator('.live canvas').first().waitFor();
		await page.keyboard.press('n');
		await expect(page.getByLabel(t('workspace.entry.add'))).toBeFocused();
		await page.keyboard.type(`${name}, ${t('kind.municipality')}, Kelowna`);
		await page.keyboard.press('Enter');
		await page.keyboard.press('Escape');
		await page.keyboard.press('9');
		await expect(partnersOf(page, name)).toHaveText('0');

		await page.keyboard.press('c');
		await expect(page.getByRole('combobox', { name: t('workspace.entry.connect', { name }) })).toBeFocused();
		await page.keyboard.type('Okanagan Basin Water Board');
		await page.keyboard.press('Enter');
		await page.keyboard.press('2');
		await expect(partnersOf(page, name)).toHaveText('1');

		await page.keyboard.press('Control+z');
		await expect(partnersOf(page, name)).toHaveText('0');
		await page.keyboard.press('Control+z');
		await expect(page.getByRole('row', { name })).toHaveCount(0);

		await page.keyboard.press('a');
		await expect(page.locator('[data-first]')).toBeFocused();
		await page.keyboard.press('Enter');
		const panel = page.getByRole('complementary', { name: t('workspace.panel.label') });
		await expect(panel.getByRole('heading', { name: say({ key: 'question.lead.ask' }) })).toBeVisible();
		const first = panel.getByRole('listitem').filter({ hasText: 'Okanagan Basin Water Board' }).first();
		await expect(first.getByRole('listitem').first()).not.toBeEmpty();
	});
}
