import { expect } from '@playwright/test';
import { alike, describedRow, lake, listOf, said } from './support/lake.ts';
import { button, palette, panelOf, t, testTasks, type Task } from './support/task.ts';

const tasks: readonly Task[] = [
	{
		name: 'move a stakeholder',
		at: '/m/:map/network?sel=town',
		map: lake,
		ways: {
			keyboard: ({ act }) => act.press('Control+Shift+ArrowRight'),
			taps: ({ page, act }) => act.point(button(page, t('workspace.command.moveRight')))
		},
		done: ({ page }) => said(page, 'Town of Vernon')
	},
	{
		name: 'rate power and interest',
		at: '/m/:map/grid?sel=town',
		map: lake,
		ways: alike(async ({ page, act }) => {
			await act.choose(listOf(page, t('view.grid.power')), '5');
			await act.choose(listOf(page, t('view.grid.interest')), '2');
		}),
		async done({ page }) {
			const named = await describedRow(page, 'Town of Vernon');
			await expect(named).toContainText(t('view.grid.quadrant.meet'));
		}
	},
	{
		name: 'rate how much a value matters',
		at: '/m/:map/values?q=values',
		map: lake,
		ways: alike(async ({ page, act }) => {
			await act.activate(button(page, t('values.edit')));
			await act.activate(panelOf(page).getByRole('button', { name: /^Swimming/ }));
			await act.choose(panelOf(page).getByLabel(t('values.addRating')), 'Town of Vernon');
			await act.choose(panelOf(page).getByLabel('Town of Vernon', { exact: true }), '4');
		}),
		async done({ page }) {
			const named = await describedRow(page, 'Town of Vernon');
			await expect(named).toContainText('4');
		}
	},
	{
		name: 'bring somebody into another ring',
		at: '/m/:map/onion?sel=club',
		map: lake,
		ways: alike(async ({ page, act }) => {
			await act.choose(panelOf(page).getByLabel(t('workspace.roles.add')), 'Clean shore');
			const role = panelOf(page).getByLabel(t('workspace.roles.roleIn', { project: 'Clean shore' }));
			await act.choose(role, t('role.affected'));
		}),
		async done({ page }) {
			const named = await describedRow(page, 'Sailing Club');
			await expect(named.first()).toContainText(t('view.onion.rings.affected'));
		}
	},
	{
		name: 'choose the last year',
		at: '/m/:map/time',
		map: lake,
		ways: alike(({ page, act }) => act.choose(listOf(page, t('view.time.asOf')), '2016')),
		async done({ page }) {
			await expect(page.getByRole('contentinfo')).toContainText(t('workspace.asOf', { date: '2016' }));
			await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', '2016');
		}
	},
	{
		name: 'order the matrix',
		at: '/m/:map/matrix',
		map: lake,
		ways: alike(async ({ page, act }) => {
			await act.choose(listOf(page, t('view.matrix.order')), t('view.matrix.orders.name'));
		}),
		async done({ page }) {
			await expect(listOf(page, t('view.matrix.order'))).toHaveValue('name');
			await expect(page).toHaveURL(/order=name/);
		}
	},
	{
		name: 'show everyone, and group again',
		at: '/m/okanagan-floods/network',
		ways: alike(async (doing) => {
			await doing.act.activate(button(doing.page, t('view.network.showAll')));
			await expect(button(doing.page, t('view.network.groupByPlace'))).toBeVisible();
			await palette(doing, t('workspace.command.group'));
		}),
		done: async ({ page }) => expect(page.getByText(/^Grouped by jurisdiction/).first()).toBeVisible()
	},
	{
		name: 'compare two dates',
		at: '/m/:map/compare',
		map: lake,
		ways: alike(async ({ page, act }) => {
			await act.choose(listOf(page, t('compare.from')), '2013');
			await act.choose(listOf(page, t('compare.to')), '2016');
		}),
		done: async ({ page }) =>
			expect(page.getByText(new RegExp(`^${t('compare.tiedPairs')}`)).first()).toBeVisible()
	},
	{
		name: 'export the picture',
		at: '/m/:map/network',
		map: lake,
		ways: alike(async ({ page, act }) => {
			await act.activate(button(page, t('workspace.export')));
			const download = page.waitForEvent('download');
			await act.activate(page.getByRole('button', { name: t('view.sheet.forms.svg') }));
			expect((await download).suggestedFilename()).toMatch(/\.svg$/);
		}),
		done: async ({ page }) => expect(button(page, t('workspace.export'))).toBeVisible()
	},
	{
		name: 'change theme and language',
		at: '/m/:map/network',
		map: lake,
		ways: alike(async ({ page, act }) => {
			await act.activate(page.getByRole('link', { name: t('ui.theme.dark'), exact: true }));
			await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
			await act.activate(page.getByRole('link', { name: t('ui.language.fr'), exact: true }));
		}),
		async done({ page }) {
			await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
			await expect(page.getByRole('link', { name: 'Réseau', exact: true })).toBeVisible();
		}
	}
];

testTasks('tasks in views', tasks);
