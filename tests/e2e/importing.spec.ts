import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { speakers } from './support/words.ts';
import { whenReady } from './support/workspace.ts';

const nodes = 'id,name,kind\nkel,City of Kelowna,municipality\nboard,Water Board,agency\n';
const edges = 'from,to,kind,strength\nkel,board,funds,4\nboard,kel,advises,plenty\n';
const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

for (const { language, t } of speakers) {
	test(`imports two tables after naming the faulty row, and exports them (${language})`, async ({
		page,
		request
	}) => {
		await page.goto(`/import?lang=${language}`);
		await page.waitForLoadState('networkidle');
		await page.locator('[data-files]').setInputFiles([file('nodes.csv', nodes), file('edges.csv', edges)]);
		const preview = page.getByRole('region', { name: t('ui.import.previewTitle') });
		await expect(preview).toContainText(t('record.stakeholder', { count: 2 }));
		await expect(preview).toContainText(t('record.tie', { count: 2 }));
		await expect(preview).toContainText(`edges.csv, ${t('ui.import.at.row', { row: 3 })}`);
		await expect(preview).toContainText('plenty');

		const title = page.getByLabel(t('ui.import.mapTitle'));
		await title.fill('');
		await page.getByRole('button', { name: t('ui.import.create') }).click();
		await expect(title).toHaveAccessibleDescription(t('ui.new.missing'));
		await title.fill(`Who funds the board? ${language}`);
		await page.getByRole('button', { name: t('ui.import.create') }).click();
		await expect(page.getByRole('heading', { name: `Who funds the board? ${language}` })).toBeVisible();

		const id = new URL(page.url()).pathname.split('/')[2];
		const graphml = await (await request.get(`/api/maps/${id}/export/graphml`)).text();
		expect(graphml).toContain('City of Kelowna');
		expect(graphml.match(/<edge/g)).toHaveLength(2);
	});
}

for (const { language, t } of speakers) {
	test(`lets what names the fragile leave a map only when somebody says so, each time anew (${language})`, async ({
		page,
		request
	}) => {
		const finding = { question: 'hold', code: 'hold.singlePoint' };
		const actions = [{ id: 'g', what: 'A second way to the Water Board', status: 'open', finding }];
		const document = { header: { title: 'Who holds it together?' }, actions };
		const { id } = (await (await request.post('/api/maps', { data: { document } })).json()) as { id: string };
		await page.goto(`/m/${id}/table?lang=${language}`);
		await whenReady(page);
		const menu = page.getByRole('button', { name: t('workspace.export'), exact: true });
		await menu.click();
		const confirmed = page.getByRole('checkbox', { name: t('workspace.exportFragile') });
		const link = page.getByRole('link', { name: t('format.json.label') });
		const saved = async () => (await request.get((await link.getAttribute('href')) ?? '')).text();
		expect(await saved()).not.toContain('second way');
		await expectAccessible(page);
		await confirmed.check();
		expect(await saved()).toContain('second way');
		await menu.click();
		await menu.click();
		await expect(confirmed).not.toBeChecked();

		// So does a picture that marks it.
		await page.goto(`/m/okanagan-floods/network?lang=${language}&q=hold`);
		await whenReady(page);
		await menu.click();
		const picture = page.getByRole('button', { name: t('view.sheet.forms.svg') });
		await expect(picture).toBeDisabled();
		await confirmed.check();
		await expect(picture).toBeEnabled();
	});
}

/** Pastes a table on the import page and has it looked at; answers in whose words. */
async function lookAt(page: Page, text: string) {
	const [english] = speakers;
	if (!english) throw new Error('no language');
	const { t } = english;
	await page.goto('/import?lang=en');
	await page.waitForLoadState('networkidle');
	await page.getByLabel(t('ui.import.paste')).fill(text);
	await page.getByRole('button', { name: t('ui.import.pasteLook') }).click();
	return t;
}

test('says what is wrong with a file that cannot be read, and keeps what was pasted', async ({ page }) => {
	const t = await lookAt(page, '<graphml><graph>');
	await expect(page.getByRole('button', { name: t('ui.import.tryAgain') })).toBeVisible();
	await expect(page.getByText('pasted.csv').first()).toBeVisible();
	await expect(page.getByLabel(t('ui.import.paste'))).toHaveValue('<graphml><graph>');
});

test('takes a table with a column twice, and says that the first counts', async ({ page }) => {
	const t = await lookAt(page, 'from,to,note,note\nCity,Board,a,b\nBoard,District,c,d');
	await expect(page.getByText(t('issue.csv.columnRepeated', { name: 'note' }))).toBeVisible();
	await page.getByRole('button', { name: t('ui.import.create') }).click();
	await expect(page).toHaveURL(/\/m\/[^/]+\/network/);
});
