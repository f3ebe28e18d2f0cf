import { expect, type Page } from '@playwright/test';
import type { Translator } from '#lib/i18n/translator.ts';

/** The cell of a stakeholder's direct partners in the table. */
export function partnersOf(page: Page, name: string) {
	return page.getByRole('row', { name }).getByRole('cell').first();
}

/** A new map with a title, made through the page; its address is open afterwards. */
export async function createMap(page: Page, title: string, { language, t }: Translator): Promise<void> {
	await page.goto(`/?lang=${language}&new`);
	await page.getByLabel(t('ui.new.question')).fill(title);
	await page.getByRole('button', { name: t('ui.new.create') }).click();
	await expect(page).toHaveURL(/\/m\/[^/]+\/network/);
}

/** Waits until the workspace answers to what one does: a click on a page that only looks ready is lost. */
export async function whenReady(page: Page): Promise<void> {
	await page.waitForFunction(() => performance.getEntriesByName('roundtable:interactive').length > 0);
}
