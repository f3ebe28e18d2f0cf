import { expect, test } from '@playwright/test';
import { speakers } from './support/words.ts';
import { createMap } from './support/workspace.ts';

const [english] = speakers;

test('two windows see each other’s edits', async ({ page, context }) => {
	if (!english) throw new Error('no language');
	const { t } = english;
	await createMap(page, 'Who watches the dam?', english);
	const other = await context.newPage();
	await other.goto(page.url().replace('network', 'table'));

	await page.keyboard.press('n');
	await page.keyboard.type('Dam Office, agency');
	await page.keyboard.press('Enter');
	await expect(other.getByRole('row', { name: 'Dam Office' })).toBeVisible();

	await other.keyboard.press('n');
	await expect(other.getByLabel(t('workspace.entry.add'))).toBeFocused();
	await other.keyboard.type('Lake Watch, community group');
	await other.keyboard.press('Enter');
	await page.keyboard.press('Escape');
	await page.keyboard.press('9');
	await expect(page.getByRole('row', { name: 'Lake Watch' })).toBeVisible();
});
