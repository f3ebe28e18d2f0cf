import { expect, test, type Page } from '@playwright/test';
import { writeWorkbook } from '#lib/formats/xlsx/writeWorkbook.ts';
import { expectAccessible } from './support/axe.ts';
import { speakers } from './support/words.ts';

const workbook = {
	name: 'region.xlsx',
	mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	buffer: Buffer.from(
		writeWorkbook([
			{
				name: 'Data',
				rows: [
					['Printed in June for the board'],
					[],
					['Name', 'Sector', 'Population'],
					['City of Kelowna', 'town', 144_576],
					['Ville de Kelowna', 'town', 144_576],
					['Okanagan Basin Water Board', 'basin', undefined],
					['Total', undefined, 289_152]
				]
			}
		])
	)
};
const update = {
	name: 'update.csv',
	mimeType: 'text/csv',
	buffer: Buffer.from('name,description\nOkanagan Basin Water Board,Looks after the lakes\nRotary Club,\n')
};

const choose = async (page: Page, file: typeof workbook) => {
	await page.waitForLoadState('networkidle');
	await page.locator('[data-files]').setInputFiles([file]);
};

for (const { language, t } of speakers) {
	test(`maps a part of a sheet, merges one body under two names, and updates the map, by keyboard alone (${language})`, async ({
		page,
		request
	}) => {
		await page.goto(`/import?lang=${language}`);
		await choose(page, workbook);
		const preview = page.getByRole('region', { name: t('ui.import.previewTitle') });
		await expect(page.getByLabel(t('ui.import.mapTitle'))).toBeVisible();

		// The table begins in the third row and ends before the total.
		await page.getByText(t('import.tables', { count: 1 })).focus();
		await page.keyboard.press('Enter');
		const range = page.getByLabel(t('import.range'));
		await range.focus();
		await page.keyboard.type('A3-C6');
		await page.keyboard.press('Enter');
		await expect(range).toHaveAccessibleDescription(
			new RegExp(t('import.rangeWrong', { range: 'A3-C6' }).slice(0, 30))
		);
		await range.fill('');
		await page.keyboard.type('a3:c6');
		await page.keyboard.press('Enter');
		await expect(preview).toContainText(t('record.stakeholder', { count: 3 }));
		await expect(range).toHaveValue('A3:C6');

		// A column and a word of it become what they mean.
		// Lists are the browser's own, which every keyboard knows.
		await page
			.getByLabel(t('import.becomes', { column: 'Sector' }))
			.selectOption({ label: t('import.role.kind') });
		await page.getByText(t('import.words', { count: 2 })).focus();
		await page.keyboard.press('Enter');
		await page
			.getByLabel(t('import.word', { word: 'basin', count: 1 }))
			.selectOption({ label: t('kind.agency') });
		await expect(preview).toContainText(t('kind.agency'));

		await page.getByRole('checkbox', { name: /Ville de Kelowna/ }).focus();
		await page.keyboard.press('Space');
		await expect(preview).toContainText(t('record.stakeholder', { count: 2 }));
		await expectAccessible(page);

		const title = page.getByLabel(t('ui.import.mapTitle'));
		await title.fill(`Who looks after the lakes? ${language}`);
		await title.press('Enter');
		await expect(page).toHaveURL(/\/m\/.+\/network/);
		const map = new URL(page.url()).pathname.split('/')[2] ?? '';
		const entries = async () =>
			((await (await request.get(`/api/maps/${map}/log`)).json()) as { edits: unknown[] }).edits.length;
		const before = await entries();

		await page.goto(`/import?lang=${language}`);
		await choose(page, update);
		await page.getByLabel(t('import.into')).selectOption(map);
		const difference = page.getByRole('region', { name: t('import.difference') });
		await expect(difference).toContainText(
			t('import.added', { records: t('record.stakeholder', { count: 1 }) })
		);
		await expect(difference.getByRole('row', { name: /Okanagan Basin Water Board/ })).toContainText(
			'Looks after the lakes'
		);
		await expectAccessible(page);
		await page.getByRole('button', { name: t('import.update') }).press('Enter');
		await expect(page).toHaveURL(new RegExp(`/m/${map}/network`));
		expect(await entries()).toBe(before + 1);
	});

	test(`asks what a table holds that says nothing of it (${language})`, async ({ page }) => {
		await page.goto(`/import?lang=${language}`);
		const text = 'Sujet,Chef,Partenaire,An\nEau,Kelowna,Bassin,2001\nEau,Kelowna,Rotary,2002\n';
		await choose(page, { name: 'vague.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
		const preview = page.getByRole('region', { name: t('ui.import.previewTitle') });
		await expect(preview).toContainText(t('issue.table.unclear', { table: 'vague.csv' }));
		const create = page.getByRole('button', { name: t('ui.import.create') });
		await expect(create).toBeDisabled();
		await expectAccessible(page);
		await page.getByLabel(t('import.holdsWhat')).selectOption({ label: t('import.shape.ties') });
		await expect(preview).toContainText(t('record.tie', { count: 2 }));
		await page.getByLabel(t('import.from')).selectOption('Chef');
		await page.getByLabel(t('import.to')).selectOption('Partenaire');
		await expect(preview).toContainText(t('record.stakeholder', { count: 3 }));
		await expect(create).toBeEnabled();
	});

	test(`stops a reading and takes it up again (${language})`, async ({ page }) => {
		await page.goto(`/import?lang=${language}`);
		// The answer is held back, so that there is something to stop.
		const held: (() => void)[] = [];
		await page.route('**/api/import/preview', async (route) => {
			await new Promise<void>((go) => held.push(go));
			await route.continue().catch(() => undefined);
		});
		await choose(page, update);
		await expect(page.getByRole('progressbar')).toBeVisible();
		const stopped = page.waitForEvent('requestfailed');
		await page.getByRole('button', { name: t('ui.import.stop') }).press('Enter');
		await stopped;
		await expect(page.getByText(t('ui.import.stopped'))).toBeVisible();
		await expect(page.getByRole('progressbar')).toBeHidden();
		for (const go of held) go();
		await page.unroute('**/api/import/preview');
		await page.getByRole('button', { name: t('ui.import.again') }).press('Enter');
		await expect(page.getByRole('region', { name: t('ui.import.previewTitle') })).toContainText(
			t('record.stakeholder', { count: 2 })
		);
	});
}
