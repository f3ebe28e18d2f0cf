import { expect, test, type Page } from '@playwright/test';
import { speakers } from './support/words.ts';
import { whenReady } from './support/workspace.ts';

const [english] = speakers;
if (!english) throw new Error('no language');
const { t, say } = english;

/** A map of its own to change: nothing that another test looks at. */
const map = '/m/calgary-living-labs/network';
const panelOf = (page: Page) => page.getByRole('complementary', { name: t('workspace.panel.label') });

test('a what-if is built step by step, told, made real as one edit, and undone as one', async ({ page }) => {
	await page.goto(`${map}?sel=cybera`);
	await whenReady(page);
	const panel = panelOf(page);
	const button = (name: string) => panel.getByRole('button', { name, exact: true });
	const told = panel.getByRole('columnheader', { name: t('comparison.column.after') });

	await page.keyboard.press('w');
	await expect(panel.getByRole('heading', { name: t('workspace.whatIf.title'), level: 2 })).toBeVisible();
	await expect(told).toBeVisible({ timeout: 60_000 });

	await panel.getByLabel(t('workspace.whatIf.act')).selectOption({ label: t('scenario.act.tie') });
	await panel.getByLabel(t('workspace.whatIf.who'), { exact: true }).selectOption('dillon');
	await panel.getByLabel(t('workspace.whatIf.withWhom')).selectOption('ced');
	await button(t('workspace.whatIf.addStep')).click();
	await expect(panel.getByRole('listitem').filter({ hasText: 'Dillon' }).first()).toBeVisible();
	await expect(panel.getByText(t('workspace.whatIf.outdated'))).toBeVisible();

	await button(t('workspace.whatIf.compare')).click();
	await expect(panel.getByText(t('workspace.whatIf.outdated'))).toBeHidden();
	await expect(told).toBeVisible({ timeout: 60_000 });

	await button(t('workspace.whatIf.adopt')).click();
	await expect(panel.getByRole('heading', { name: t('workspace.whatIf.title'), level: 2 })).toBeHidden();
	await page
		.getByRole('navigation', { name: t('workspace.views') })
		.getByRole('link', { name: t('view.table.label') })
		.click();
	const cybera = page.getByRole('row', { name: /Choose Cybera/ });
	await expect(page.getByRole('row', { name: /Choose Dillon/ })).toBeVisible();
	await expect(cybera).toBeHidden();
	await page
		.getByRole('button', { name: t('workspace.command.undo'), exact: true })
		.first()
		.click();
	await expect(cybera).toBeVisible();
});

test('what a question is told stands in its address, and goes back to the usual', async ({ page }) => {
	await page.goto(`${map}?q=lead`);
	await whenReady(page);
	const panel = panelOf(page);
	await panel.getByText(t('workspace.ask.adjust')).click();
	const weight = panel.getByLabel(say({ key: 'question.lead.parameter.mandate' }));
	await expect(weight).toHaveValue('1');
	await weight.focus();
	await page.keyboard.press('Home');
	await expect(page).toHaveURL(/mandate/);
	await expect(weight).toHaveValue('0');
	await page.reload();
	await whenReady(page);
	await expect(weight).toHaveValue('0');
	await panel.getByRole('button', { name: t('workspace.ask.reset') }).click();
	await expect(weight).toHaveValue('1');
	await expect(page).not.toHaveURL(/mandate/);
});
