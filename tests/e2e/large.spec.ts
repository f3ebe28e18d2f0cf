import { expect, test } from '@playwright/test';
import { madeDocument } from '../../scripts/parts/madeDocument.js';
import { speakers } from './support/words.ts';
import { whenReady } from './support/workspace.ts';

for (const { language, t } of speakers)
	test(`a map of hundreds comes a part at a time, and all of it is there once it answers (${language})`, async ({
		page,
		request
	}) => {
		const id = `hundreds-${language}`;
		const document = madeDocument({ id, bodies: 500, ties: 900 });
		const made = await request.post('/api/maps', { data: { document } });
		expect(made.status()).toBe(201);

		await page.goto(`/m/${id}/network?lang=${language}`);
		await whenReady(page);
		await expect(page.getByRole('heading', { level: 1, name: id })).toBeVisible();
		await expect(page.getByRole('link', { name: t('view.table.label'), exact: true })).toBeVisible();
		await expect(page.getByRole('tab', { name: t('workspace.panel.ask') })).toBeVisible();
		await expect(page.getByRole('group', { name: t('workspace.legend.label') })).toBeVisible();
		await expect(page.getByRole('application')).toBeVisible();

		await page.keyboard.press('9');
		const rows = page.getByRole('region', { name: t('ui.table.scroll') }).locator('tbody [aria-rowindex]');
		/** Whether rows are drawn down to the lower edge. */
		const isFilled = () =>
			rows
				.last()
				.evaluate(
					(row) =>
						row.getBoundingClientRect().bottom >=
						(row.closest('[role=region]')?.getBoundingClientRect().bottom ?? Infinity)
				);
		await expect.poll(isFilled).toBe(true);
		await page
			.getByRole('columnheader', { name: t('ui.table.name') })
			.getByRole('button')
			.click();
		await expect(rows.first().getByRole('rowheader', { name: 'Body 0' })).toBeVisible();
		await expect.poll(isFilled).toBe(true);
	});

test('a picture much higher than the page opens at its full width, and back to that, however many are in it', async ({
	page,
	request
}) => {
	const document = madeDocument({ id: 'tall', bodies: 1_500, ties: 1_500 });
	const made = await request.post('/api/maps', { data: { document } });
	expect(made.status()).toBe(201);
	await page.goto('/m/tall/lanes');
	await whenReady(page);
	const picture = page.getByRole('application');
	// Names come when all is drawn: the camera has come to rest then.
	await expect(picture.locator('svg text').first()).toBeVisible();
	await picture.focus();
	await page.keyboard.press('+');
	await expect(page).toHaveURL(/cam=/);
	await page.keyboard.press('0');
	await expect(page).not.toHaveURL(/cam=/);
});
