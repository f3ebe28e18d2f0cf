import { expect, test } from '@playwright/test';
import { speakers } from './support/words.ts';
import { whenReady } from './support/workspace.ts';

for (const [i, { language, t }] of speakers.entries()) {
	test(`every value says who wrote it, when, and for what purpose (${language})`, async ({
		page,
		request
	}) => {
		const custodian = { id: 'nation', name: 'Nation' };
		const document = {
			header: { id: `origins-${i}`, title: 'Origins', purpose: 'A table' },
			custodians: [custodian],
			consents: [
				{ id: 'c', custodian: 'nation', purpose: 'The lake', audience: 'public', given: '2026-01-05' }
			],
			stakeholders: [
				{ id: 'city', name: 'City', kind: 'municipality', source: 'Its own page' },
				{ id: 'band', name: 'Band', kind: 'indigenousGovernment', custodian: 'nation' }
			],
			ties: [
				{ id: 'tie', from: 'city', to: 'band', kind: 'informs', directed: true, confidence: 'documented' }
			]
		};
		expect((await request.post('/api/maps', { data: { document, author: 'Ana' } })).status()).toBe(201);
		await page.goto(`/m/origins-${i}/network?sel=city&lang=${language}`);
		await whenReady(page);
		const panel = page.getByRole('complementary', { name: t('workspace.panel.label') });
		const open = () => panel.getByRole('tab', { name: t('workspace.panel.stakeholder') }).click();
		await open();
		await panel.getByLabel(t('workspace.field.note'), { exact: true }).fill('By the lake');
		await page.keyboard.press('Control+Enter');

		await panel.getByRole('button', { name: t('workspace.stakeholder.origins') }).click();
		const told = panel.getByRole('region', { name: t('origins.title') });
		const terms = told.getByRole('term');
		await expect(terms.first()).toContainText(t('origins.noAccount'));
		await expect(told.getByRole('definition').first()).toHaveText(t('workspace.field.note'));
		await expect(terms.nth(1)).toContainText('Ana');
		await expect(told.getByRole('definition').nth(1)).toContainText(t('workspace.field.source'));
		await expect(told).toContainText(t('origins.purposeMap', { purpose: 'A table' }));

		await panel.getByRole('button', { name: t('workspace.ties.edit', { name: 'Band' }) }).click();
		await panel.getByRole('button', { name: t('workspace.ties.origins', { name: 'Band' }) }).click();
		await expect(told.first()).toContainText(t('origins.field.ends'));
		await expect(told.first()).toContainText(t('confidence.documented'));

		await page.goto(`/m/origins-${i}/network?sel=band&lang=${language}`);
		await whenReady(page);
		await open();
		await panel.getByRole('button', { name: t('workspace.stakeholder.origins') }).click();
		await expect(told).toContainText('The lake');
		await expect(told).not.toContainText('A table');

		const log = `/api/maps/origins-${i}/log`;
		const { edits } = (await (await request.get(`${log}?of=stakeholder&id=city`)).json()) as {
			edits: { changes: { kind: string }[] }[];
		};
		const kinds = edits.map(({ changes }) => changes.map(({ kind }) => kind));
		expect(kinds).toEqual([['stakeholder.add'], ['stakeholder.set']]);
		const refused = await request.get(`${log}?of=letter&id=city`);
		const { code } = (await refused.json()) as { code: string };
		expect([refused.status(), code]).toEqual([400, 'request.parameter']);
	});
}
