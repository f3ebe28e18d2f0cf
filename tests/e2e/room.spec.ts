import { expect, test } from '@playwright/test';
import { speakers } from './support/words.ts';

const document = {
	header: { title: 'Who may see it?' },
	stakeholders: [
		{ id: 'open', name: 'Open Council', kind: 'municipality', sensitivity: 'public' },
		{ id: 'quiet', name: 'Quiet Office', kind: 'agency' }
	],
	ties: [{ id: 't', from: 'open', to: 'quiet', kind: 'funds', directed: true, sensitivity: 'public' }],
	assessments: [{ id: 'a', stakeholder: 'open', by: 'Ana Judge', influence: 5, sensitivity: 'public' }]
};
const hidden = /Quiet Office|Ana Judge/;

for (const { language, t } of speakers) {
	test(`a room is never sent what it may not see, by page, data or API (${language})`, async ({
		page,
		request
	}) => {
		const { id } = (await (await request.post('/api/maps', { data: { document } })).json()) as { id: string };
		const address = `/m/${id}/network`;
		await page.goto(`${address}?lang=${language}&theme=room`);
		await expect(page.getByText(t('workspace.room.hidden'))).toBeVisible();
		// The keys work once the picture does.
		await page.locator('.live canvas').first().waitFor();
		await page.keyboard.press('9');
		await expect(page.getByRole('row', { name: 'Open Council' })).toBeVisible();
		for (const path of [
			`${address}?theme=room`,
			`${address}/__data.json?theme=room`,
			`/api/maps/${id}?as=room`,
			`/api/maps/${id}/log?as=room`,
			`/api/maps/${id}/export/json?as=room`
		]) {
			const sent = await (await request.get(path)).text();
			expect(sent, path).toContain('Open Council');
			expect(sent, path).not.toMatch(hidden);
		}

		await page.getByRole('button', { name: t('workspace.room.revealJudgments') }).click();
		await expect(page.getByText(t('workspace.room.revealed'))).toBeVisible();
		await expect(page.getByRole('columnheader', { name: t('ui.table.quality.influence') })).toBeVisible();
		await expect(page.getByText('Quiet Office')).toHaveCount(0);

		await page.keyboard.press('n');
		await expect(page.getByLabel(t('workspace.entry.add'))).toBeFocused();
		await page.keyboard.type('Lake Watch');
		await page.keyboard.press('Enter');
		await expect(page.getByRole('row', { name: 'Lake Watch' })).toBeVisible();
		await expect
			.poll(async () => (await request.get(`/api/maps/${id}?as=room`)).text())
			.toContain('Lake Watch');
	});
}
