import { expect, type Page } from '@playwright/test';
import { offer } from '#lib/analysis/offer.ts';
import { findSymbols } from './support/symbols.ts';
import { button, palette, panelOf, say, t, testTasks, type Doing, type Task } from './support/task.ts';

const map = '/m/okanagan-floods';
const alike = (limit: number) => ({ best: limit, keyboard: limit, taps: limit });
const questionOf = (page: Page, id: string) =>
	panelOf(page).getByRole('button', { name: say({ key: `question.${id}.ask` }) });
const digitOf = (id: string) => String(offer.questions.indexOf(id) + 1);
const answered =
	(id: string) =>
	async ({ page }: Doing) =>
		expect(panelOf(page).getByRole('heading', { name: say({ key: `question.${id}.ask` }) })).toBeVisible();
const entered =
	(words: string) =>
	async ({ page }: Doing) =>
		expect(page.getByText(words).first()).toBeVisible();

const tasks: readonly Task[] = [
	{
		name: 'add with kind and place',
		limit: alike(3),
		at: `${map}/network`,
		ways: {
			async keyboard({ page, act }) {
				await act.press('n');
				await expect(page.getByLabel(t('workspace.entry.add'))).toBeFocused();
				await act.type('Lake Watch of the North, community group, Kelowna');
				await act.press('Enter');
			},
			async taps({ page, act }) {
				await act.point(button(page, t('workspace.command.add')));
				await expect(page.getByLabel(t('workspace.entry.add'))).toBeFocused();
				await act.type('Lake Watch of the South, community group, Kelowna');
				await act.point(button(page, t('workspace.entry.enter')));
			}
		},
		done: entered('added Lake Watch')
	},
	{
		name: 'tie with kind',
		// §7 counts the shortest way, a drag and a digit; by keyboard job 2 of §1 tells three: `C`, the name, `Enter`.
		limit: { best: 2, keyboard: 3, taps: 3 },
		at: `${map}/network?group=0&sel=rdco`,
		ways: {
			async best({ page, act }) {
				const { symbol, rim } = await findSymbols(page);
				await act.drag(rim, symbol);
				await act.press('2');
			},
			async keyboard({ page, act }) {
				await act.press('c');
				await expect(page.locator('.entry input')).toBeFocused();
				await act.type('GeoBC, funds');
				await act.press('Enter');
			},
			async taps({ page, act }) {
				const { symbol } = await findSymbols(page);
				await act.point(panelOf(page).getByRole('button', { name: t('workspace.command.connect') }));
				await act.pointAt(symbol);
				await act.point(page.locator('.strip').getByRole('button', { name: t('tieKind.funds') }));
			}
		},
		done: async ({ page }) => expect(page.getByText(/added .* funds /).first()).toBeVisible()
	},
	{
		name: 'find and centre',
		limit: alike(3),
		at: `${map}/network`,
		ways: {
			keyboard: (doing) => palette(doing, 'penticton indian'),
			taps: (doing) => palette(doing, 'penticton indian')
		},
		done: async ({ page }) => {
			await expect(panelOf(page).getByRole('heading', { name: 'Penticton Indian Band' })).toBeVisible();
			await expect(page).toHaveURL(/cam=(?!0\.5_0\.5_)/);
		}
	},
	{
		name: 'see who bridges',
		limit: alike(2),
		at: `${map}/network`,
		ways: {
			async keyboard({ page, act }) {
				await act.press('a');
				await expect(page.locator('[data-first]')).toBeFocused();
				await act.press(digitOf('hold'));
			},
			taps: ({ page, act }) => act.point(questionOf(page, 'hold'))
		},
		done: answered('hold')
	},
	{
		name: 'one neighbourhood',
		limit: alike(1),
		at: `${map}/network?group=0&sel=obwb&q=lead`,
		ways: {
			keyboard: ({ act }) => act.press('Enter'),
			async taps({ page, act }) {
				const { symbol } = await findSymbols(page);
				await act.pointAt(symbol);
			}
		},
		done: async ({ page }) =>
			expect(panelOf(page).getByRole('heading', { name: /^\d+ ties?$/ })).toBeVisible()
	},
	{
		name: 'filter to a jurisdiction',
		limit: alike(3),
		at: `${map}/network`,
		ways: {
			async keyboard({ page, act }) {
				await act.press('f');
				await expect(page.locator('[data-first]')).toBeFocused();
				await act.type('central okanagan');
				await act.press('Enter');
			},
			async taps({ page, act }) {
				await act.point(page.getByRole('tab', { name: t('workspace.panel.filter') }));
				await act.point(page.getByRole('checkbox', { name: 'Central Okanagan', exact: true }));
			}
		},
		done: async ({ page }) => {
			await expect(page).toHaveURL(/f=jur/);
			await expect(button(page, t('workspace.clear'))).toBeVisible();
		}
	},
	{
		name: 'undo a deletion',
		limit: alike(1),
		at: `${map}/network?sel=cima`,
		before: async ({ page }) => {
			await page.keyboard.press('Delete');
			await expect(page.getByText(/^Done: deleted/).first()).toBeVisible();
		},
		ways: {
			keyboard: ({ act }) => act.press('Control+z'),
			taps: ({ page, act }) => act.point(button(page, t('workspace.command.undo')))
		},
		done: entered('Undid: deleted')
	},
	{
		name: 'before and after a what-if',
		limit: alike(3),
		at: `${map}/network?sel=obwb`,
		ways: {
			keyboard: ({ act }) => act.press('w'),
			taps: ({ page, act }) => act.point(button(page, t('workspace.command.whatIf')))
		},
		done: async ({ page }) => {
			const panel = panelOf(page);
			await expect(panel.getByRole('heading', { name: t('workspace.whatIf.title') })).toBeVisible();
			// Every question is answered twice.
			const after = panel.getByRole('columnheader', { name: t('comparison.column.after') });
			await expect(after).toBeVisible({ timeout: 60_000 });
		}
	},
	{
		name: 'missing ties across borders',
		limit: alike(1),
		at: `${map}/network`,
		ways: {
			keyboard: ({ act }) => act.press('g'),
			taps: ({ page, act }) => act.point(questionOf(page, 'borders'))
		},
		done: answered('borders')
	},
	{
		name: 'scene and present',
		limit: alike(3),
		at: '/m/g4-open-data/network?q=borders', // A map without a story: what is kept is its first scene.
		ways: {
			async keyboard({ act }) {
				await act.press('s');
				await act.press('Enter');
				await act.press('p');
			},
			async taps({ page, act }) {
				await act.point(button(page, t('workspace.command.scene')));
				await act.point(button(page, t('workspace.scene.keep')));
				await act.point(button(page, t('workspace.command.present')));
			}
		},
		done: async ({ page }) => {
			await expect(page).toHaveURL(/present\?scene=1&theme=room/);
			await expect(page.getByRole('heading', { name: say({ key: 'question.borders.ask' }) })).toBeVisible();
		}
	},
	{
		name: 'link to this exact view',
		limit: alike(1),
		at: `${map}/lanes?f=kind%3Amunicipality`,
		ways: {
			keyboard: ({ act }) => act.press('Control+c'),
			taps: ({ page, act }) => act.point(button(page, t('workspace.command.share')))
		},
		done: async ({ page }) => {
			await expect(page.getByText(t('workspace.shared')).first()).toBeVisible();
			expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
		}
	},
	{
		name: 'plan as a document',
		limit: alike(3),
		at: `${map}/network`,
		given: planAnAction,
		ways: {
			keyboard: (doing) => saving(doing, () => palette(doing, 'plan as a word')),
			taps: (doing) => saving(doing, () => palette(doing, 'plan as a word'))
		},
		done: async ({ page }) => expect(page).toHaveURL(/network/)
	}
];

/** A plan with something in it. */
async function planAnAction({ request }: Page): Promise<void> {
	const { seq } = (await (await request.get('/api/maps/okanagan-floods')).json()) as { seq: number };
	const record = { id: crypto.randomUUID(), what: 'Call the board', status: 'open' };
	const changes = [{ kind: 'action.add', record }];
	const edit = { id: crypto.randomUUID(), author: 'local', at: '2026-01-01T12:00:00Z', changes };
	const answer = await request.post('/api/maps/okanagan-floods/log', { data: { edit, seq } });
	expect(answer.status()).toBe(201);
}

/** Fails where nothing was saved. */
async function saving({ page }: Doing, work: () => Promise<void>): Promise<void> {
	const [download] = await Promise.all([page.waitForEvent('download'), work()]);
	expect(download.suggestedFilename()).toMatch(/\.docx$/);
}

testTasks('tasks', tasks);
