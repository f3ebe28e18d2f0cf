import { expect, type Locator, type Page } from '@playwright/test';
import { writeWorkbook } from '#lib/formats/xlsx/writeWorkbook.ts';
import { alike, lake, said } from './support/lake.ts';
import { button, palette, panelOf, t, testTasks, type Doing, type Task } from './support/task.ts';

const workbook = {
	name: 'lake.xlsx',
	mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	buffer: Buffer.from(
		writeWorkbook([
			{
				name: 'Data',
				rows: [
					['Name', 'Sector'],
					['Lake Board', 'agency'],
					['Sailing Club', 'community group']
				]
			}
		])
	)
};

const many = (page: Page) => page.getByRole('group', { name: t('workspace.many.label') });
const row = (page: Page, name: string) => page.getByRole('row', { name }).first();

/** Ticks two rows of the table: by keyboard its rows are walked through by arrows. */
async function tickTwo({ page, act }: Doing, first: string, second: string): Promise<void> {
	for (const name of [first, second]) {
		const box = page.getByRole('checkbox', { name: t('workspace.many.choose', { name }), exact: true });
		if (act.isTouch) await act.point(box);
		else {
			await walkTo({ page, act }, page.getByRole('button', { name, exact: true }));
			await act.press('Shift+Tab');
			await expect(box).toBeFocused();
			await act.press('Space');
		}
		await expect(box).toBeChecked();
	}
}

/** From wherever the focus is to a row of the table: Tab stops at one of them, the arrows go on. */
async function walkTo({ page, act }: Doing, wanted: Locator): Promise<void> {
	await act.tabTo(page.locator('[data-row][tabindex="0"]'));
	await act.press('Home');
	while (!(await wanted.evaluate((element) => element === document.activeElement)))
		await act.press('ArrowDown');
}

const tasks: readonly Task[] = [
	{
		name: 'create a map',
		at: '/',
		ways: alike(async ({ page, act }) => {
			await act.activate(page.getByRole('link', { name: t('ui.home.newMap') }).first());
			await expect(page.getByLabel(t('ui.new.question'))).toBeFocused();
			await act.type('Who clears the snow?');
			await act.activate(button(page, t('ui.new.create')));
		}),
		async done({ page }) {
			await expect(page).toHaveURL(/\/m\/[^/]+\/network/);
			await expect(page.getByRole('heading', { name: 'Who clears the snow?', level: 1 })).toBeVisible();
		}
	},
	{
		name: 'import a spreadsheet with a mapping',
		at: '/import',
		ways: alike(async ({ page, act }) => {
			const chooser = page.waitForEvent('filechooser');
			await act.activate(button(page, t('ui.import.choose')));
			await (await chooser).setFiles(workbook);
			await act.choose(page.getByLabel(t('import.becomes', { column: 'Sector' })), t('import.role.kind'));
			const preview = page.getByRole('region', { name: t('ui.import.previewTitle') });
			await expect(preview).toContainText(t('kind.agency'));
			await act.write(page.getByLabel(t('ui.import.mapTitle')), 'The lake, read');
			await act.activate(button(page, t('ui.import.create')));
		}),
		async done({ page }) {
			await expect(page.getByRole('heading', { name: 'The lake, read', level: 1 })).toBeVisible();
			const board = page.getByRole('row', { name: 'Lake Board' });
			await page.goto(page.url().replace(/\/network.*/, '/table?lang=en'));
			await expect(board).toContainText(t('kind.agency'));
		}
	},
	{
		name: 'paste a list',
		at: '/m/:map/table',
		map: lake,
		ways: alike(async (doing) => {
			const { page, act } = doing;
			await palette(doing, t('workspace.command.paste'));
			await expect(page.getByLabel(t('workspace.paste.field'))).toBeFocused();
			await act.type('Rowing Club, community group\nFire Hall, agency');
			await act.activate(button(page, t('workspace.paste.add', { count: 2 })));
		}),
		async done({ page }) {
			await expect(row(page, 'Rowing Club')).toContainText(t('kind.communityGroup'));
			await expect(row(page, 'Fire Hall')).toContainText(t('kind.agency'));
		}
	},
	{
		name: 'merge duplicates',
		at: '/m/:map/table',
		map: lake,
		ways: alike(async (doing) => {
			const { page, act } = doing;
			await tickTwo(doing, 'Sailing Club', 'Vernon Sailors');
			await act.activate(many(page).getByRole('button', { name: t('workspace.many.merge') }));
			const kept = page.getByRole('group', { name: t('workspace.many.mergeInto') });
			await act.activate(kept.getByRole('button', { name: 'Sailing Club', exact: true }));
		}),
		async done({ page }) {
			await expect(page.getByRole('row', { name: 'Vernon Sailors' })).toHaveCount(0);
			// The tie of the one is the other's now.
			await expect(row(page, 'Sailing Club').getByRole('cell').nth(2)).toHaveText('1');
		}
	},
	{
		name: 'change the kind of several at once',
		at: '/m/:map/table',
		map: lake,
		ways: alike(async (doing) => {
			await tickTwo(doing, 'Sailing Club', 'Town of Vernon');
			const kinds = many(doing.page).getByLabel(t('workspace.many.kind'));
			await doing.act.choose(kinds, t('kind.utility'));
		}),
		async done({ page }) {
			for (const name of ['Sailing Club', 'Town of Vernon'])
				await expect(row(page, name)).toContainText(t('kind.utility'));
			// The box stands ready for the next choice.
			await expect(many(page).getByLabel(t('workspace.many.kind'))).toHaveValue('');
		}
	},
	{
		name: 'undo and redo',
		at: '/m/:map/table?sel=club',
		map: lake,
		before: async ({ page }) => {
			await page.keyboard.press('Delete');
			await said(page, 'deleted Sailing Club');
		},
		ways: {
			async keyboard({ page, act }) {
				await act.activate(page.locator('.status').getByRole('button', { name: 'Undo' }));
				await expect(row(page, 'Sailing Club')).toBeVisible();
				await act.press('Control+Shift+z');
			},
			async taps({ page, act }) {
				await act.point(button(page, t('workspace.command.undo')));
				await expect(row(page, 'Sailing Club')).toBeVisible();
				await act.point(button(page, t('workspace.command.redo')));
			}
		},
		async done({ page }) {
			await said(page, 'Done again: deleted Sailing Club');
			await expect(page.getByRole('button', { name: 'Sailing Club', exact: true })).toHaveCount(0);
		}
	},
	{
		name: 'change the kind of a tie',
		at: '/m/:map/table?sel=town',
		map: lake,
		ways: alike(async ({ page, act }) => {
			await act.activate(button(page, t('workspace.ties.edit', { name: 'Lake Board' })));
			await act.choose(panelOf(page).getByLabel(t('workspace.field.tieKind')), t('tieKind.regulates'));
		}),
		async done({ page }) {
			const kinds = panelOf(page).getByRole('heading', { level: 4 });
			await expect(kinds.filter({ hasText: t('workspace.ties.out.regulates') })).toBeVisible();
			await expect(kinds.filter({ hasText: t('workspace.ties.out.funds') })).toHaveCount(0);
		}
	},
	{
		name: 'add a step to the plan',
		at: '/m/:map/plan',
		map: lake,
		ways: alike(async ({ page, act }) => {
			await act.activate(button(page, t('plan.addAction')));
			await expect(panelOf(page).getByLabel(t('plan.column.action'))).toBeFocused();
			await act.type('Call the board');
			await act.choose(panelOf(page).getByLabel(t('plan.column.status')), t('actionStatus.started'));
		}),
		async done({ page }) {
			const plan = page.getByRole('main').getByRole('row', { name: 'Call the board' });
			await expect(plan).toContainText(t('actionStatus.started'));
		}
	}
];

testTasks('more tasks', tasks);
