import { expect, type Locator, type Page } from '@playwright/test';
import { t, type Doing } from './task.ts';

/** The same by keyboard and by taps: only how one comes to a button or a list differs. */
export const alike = (how: (doing: Doing) => Promise<void>) => ({ keyboard: how, taps: how });

/** A small map of its own for each task: each finds it as it was. */
export const lake = {
	header: { title: 'Who looks after the lake?' },
	stakeholders: [
		{ id: 'board', name: 'Lake Board', kind: 'agency' },
		{ id: 'town', name: 'Town of Vernon', kind: 'municipality' },
		{ id: 'club', name: 'Sailing Club', kind: 'communityGroup' },
		{ id: 'twin', name: 'Vernon Sailors', kind: 'other' }
	],
	ties: [
		{ id: 'pays', from: 'town', to: 'board', kind: 'funds', directed: true },
		{ id: 'asks', from: 'twin', to: 'board', kind: 'advises', directed: true }
	],
	projects: [
		{ id: 'shore', name: 'Clean shore', start: '2012', end: '2014' },
		{ id: 'water', name: 'Clean water', start: '2013', end: '2016' }
	],
	participations: [
		{ id: 'p1', project: 'shore', stakeholder: 'town', role: 'lead' },
		{ id: 'p2', project: 'water', stakeholder: 'board', role: 'lead' }
	],
	values: [{ id: 'v', name: 'Swimming' }]
};

export const said = (page: Page, words: string) => expect(page.locator('.status')).toContainText(words);
export const listOf = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });

/** What the picture shows, in words: a row of its description. */
export async function describedRow(page: Page, name: string): Promise<Locator> {
	await page.getByRole('application').focus();
	await page.keyboard.press('d');
	const region = page.getByRole('region', { name: t('workspace.command.describe') });
	await region.locator('summary').click();
	return region.getByRole('row', { name });
}
