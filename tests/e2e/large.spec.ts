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
