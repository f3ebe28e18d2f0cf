import { expect, test, type Page } from '@playwright/test';
import { focusProblem, hasFocus } from './support/reach.ts';
import { t } from './support/task.ts';
import { whenReady } from './support/workspace.ts';

/** More stops than a page has: whoever needs more is in a trap (WCAG 2.1.2). */
const MOST_STOPS = 300;

const phone = { width: 390, height: 844 };
const map = '/m/toronto-data-sovereignty';

/** Several are chosen, and somebody is being added: both lie over the lower end of a phone. */
async function coverPhone(page: Page): Promise<void> {
	await page.setViewportSize(phone);
	const list = page.getByRole('region', { name: t('ui.list.label') });
	await list.locator('[data-row]').first().click();
	await list.getByRole('button', { name: t('ui.list.choose'), exact: true }).click();
	await expect(page.getByRole('group', { name: t('workspace.many.label') })).toBeVisible();
	await page
		.getByRole('button', { name: t('workspace.command.add') })
		.first()
		.click();
	await expect(page.getByLabel(t('workspace.entry.add'))).toBeFocused();
}

const walks: readonly [name: string, address: string, before?: (page: Page) => Promise<void>][] = [
	['the network', `${map}/network`],
	['the table', `${map}/table`],
	['a phone with something lying over it', `${map}/network`, coverPhone]
];

for (const [name, address, before] of walks) {
	test(`Tab walks through ${name} to its end, and is seen at every stop`, async ({ page }) => {
		await page.goto(`${address}?lang=en`);
		await whenReady(page);
		await before?.(page);
		let stops = 0;
		while (stops++ < MOST_STOPS) {
			await page.keyboard.press('Tab');
			if (!(await hasFocus(page))) break;
			await expect.poll(() => focusProblem(page)).toBeUndefined();
		}
		expect(stops).toBeLessThan(MOST_STOPS);
	});
}
