import { expect, test, type Page } from '@playwright/test';
import { speakers } from './support/words.ts';

const document = {
	header: { title: 'What do we tell?' },
	stakeholders: [
		{ id: 'open', name: 'Open Council', kind: 'municipality', sensitivity: 'public' },
		{ id: 'near', name: 'Near Council', kind: 'municipality', sensitivity: 'public' },
		{ id: 'quiet', name: 'Quiet Office', kind: 'agency' }
	],
	ties: [{ id: 't', from: 'open', to: 'near', kind: 'funds', directed: true, sensitivity: 'public' }]
};
const notes = 'Say nothing of the office.';

async function keep(page: Page, title: string): Promise<void> {
	await page.keyboard.press('s');
	// What is typed at once is the title: nothing of it is lost.
	await page.keyboard.type(title);
	await page.keyboard.press('Enter');
	await expect(page.getByText(title).first()).toBeVisible();
}

for (const { language, t } of speakers) {
	test(`scenes are kept from any view, put in order, told to a room and handed out (${language})`, async ({
		page,
		request
	}) => {
		const { id } = (await (await request.post('/api/maps', { data: { document } })).json()) as { id: string };
		await page.goto(`/m/${id}/network?lang=${language}&sel=quiet`);
		await page.locator('.live canvas').first().waitFor();
		await page.getByRole('application').focus();
		await keep(page, 'Near and far');
		await page.keyboard.press('9');
		await expect(page.getByRole('row', { name: 'Quiet Office' })).toBeVisible();
		await keep(page, 'All in figures');

		await page.getByRole('link', { name: t('view.story.label'), exact: true }).click();
		const scenes = page.locator('[data-scene]');
		await expect(scenes).toHaveCount(2);
		await page.getByRole('button', { name: t('story.up', { title: 'All in figures' }) }).click();
		await expect(scenes.first()).toContainText('All in figures');
		await expect(scenes.first()).toBeFocused();
		await scenes.nth(1).getByLabel(t('story.notes')).fill(notes);
		await page.keyboard.press('Tab');
		await page.getByRole('button', { name: t('story.remove', { title: 'All in figures' }) }).click();
		await expect(scenes).toHaveCount(1);
		await page.keyboard.press('Control+z');
		await expect(scenes).toHaveCount(2);
		await expect(page.locator('.save')).toContainText(t('workspace.savedAll'));

		await page.getByRole('link', { name: t('story.present'), exact: true }).click();
		await expect(page).toHaveURL(/present\?scene=1&theme=room/);
		await expect(page.getByRole('heading', { name: 'All in figures' })).toBeVisible();
		await expect(page.getByRole('row', { name: 'Open Council' })).toBeVisible();
		await expect(page.getByText(t('workspace.room.hidden'))).toBeVisible();
		const [beside] = await Promise.all([
			page.waitForEvent('popup'),
			page.getByRole('link', { name: t('story.openNotes') }).click()
		]);
		await expect(beside.getByText(t('story.noNotes'))).toBeVisible();
		await expect(beside.locator('[data-ready=true]')).toBeVisible();
		await page.keyboard.press('ArrowRight');
		await expect(page.getByRole('heading', { name: 'Near and far' })).toBeVisible();
		await expect(beside.getByText(notes)).toBeVisible();
		await beside.keyboard.press('ArrowLeft');
		await expect(page.getByRole('heading', { name: 'All in figures' })).toBeVisible();

		const print = `/print/${id}?as=room`;
		for (const path of [
			`/m/${id}/present?theme=room`,
			`/m/${id}/present/__data.json?theme=room`,
			print,
			`/print/${id}/__data.json?as=room`,
			`/api/maps/${id}/log?as=room`
		]) {
			const sent = await (await request.get(path)).text();
			expect(sent, path).toContain('Near and far');
			expect(sent, path).not.toMatch(/Quiet Office|Say nothing|sel=quiet/);
		}
		await page.goto(`${print}&lang=${language}`);
		await expect(page.getByRole('heading', { name: 'Near and far' })).toBeVisible();
		await expect(page.getByText(t('story.forRoom')).first()).toBeVisible();
		await expect(page.getByRole('button', { name: t('story.print') })).toBeEnabled();
	});
}
