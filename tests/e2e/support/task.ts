import { expect, test, type Locator, type Page } from '@playwright/test';
import { ActionCounter } from './ActionCounter.ts';
import { whenReady } from './workspace.ts';
import { speakers } from './words.ts';

const [english] = speakers;
if (!english) throw new Error('no language');
export const { t, say } = english;

/** Keyboard and pointer as they suit, the keyboard alone, or single taps alone (WCAG 2.1.1, 2.5.7). */
const ways = ['best', 'keyboard', 'taps'] as const;
type Way = (typeof ways)[number];

export interface Doing {
	readonly page: Page;
	readonly act: ActionCounter;
}

/** Something that a person comes to do. */
export interface Task {
	readonly name: string;
	/** The most actions that each way may take, where `experience.md` §7 promises it. */
	readonly limit?: Readonly<Record<Way, number>>;
	/** Where it begins; the picture or the table has the focus then. `:map` stands for the map of its own. */
	readonly at: string;
	/** A map of its own, as a document without an id. */
	readonly map?: object;
	/** What the map holds beforehand. */
	readonly given?: (page: Page) => Promise<void>;
	readonly before?: (doing: Doing) => Promise<void>;
	readonly ways: Readonly<Record<'keyboard' | 'taps', (doing: Doing) => Promise<void>>> & {
		/** Only where it differs from the keyboard's way. */
		readonly best?: (doing: Doing) => Promise<void>;
	};
	/** What a person sees afterwards. */
	readonly done: (doing: Doing) => Promise<void>;
}

export const button = (page: Page, name: string): Locator =>
	page.getByRole('button', { name, exact: true }).first();
export const panelOf = (page: Page): Locator =>
	page.getByRole('complementary', { name: t('workspace.panel.label') });

/** Of the chip, whatever language the task has turned the page to. */
const saved = new RegExp(speakers.map((speaker) => speaker.t('workspace.savedAll')).join('|'));

/** Finds something by its name and takes the first that is found. */
export async function palette({ page, act }: Doing, typed: string): Promise<void> {
	if (act.isTouch) await act.point(button(page, t('workspace.command.palette')));
	else await act.press('Control+k');
	await expect(page.getByRole('combobox', { name: t('workspace.palette.label') })).toBeFocused();
	await act.type(typed);
	if (act.isTouch) await act.point(page.getByRole('listbox').getByRole('option').first());
	else await act.press('Enter');
}

/** Each task in each way in which it is done. */
export function testTasks(title: string, tasks: readonly Task[]): void {
	for (const way of ways) {
		test.describe(`${title} (${way})`, () => {
			// What-if answers every question twice.
			test.describe.configure({ timeout: 90_000 });
			test.use({ hasTouch: way === 'taps', permissions: ['clipboard-read', 'clipboard-write'] });
			for (const task of tasks) {
				const how = task.ways[way];
				if (how) test(nameOf(task, way), ({ page }) => perform(page, task, way, how));
			}
		});
	}
}

function nameOf({ name, limit }: Task, way: Way): string {
	return limit ? `${name}: at most ${limit[way]}` : name;
}

async function perform(page: Page, task: Task, way: Way, how: Task['ways']['keyboard']): Promise<void> {
	await task.given?.(page);
	await open(page, task);
	const act = new ActionCounter(page, way);
	await task.before?.({ page, act });
	await how({ page, act });
	await task.done({ page, act });
	if (task.limit) expect(act.count).toBeLessThanOrEqual(task.limit[way]);
	await act.leave();
	// The next test finds the map as this one left it; presenting waits for that by itself.
	const chip = page.locator('.save');
	if (!page.url().includes('/present') && (await chip.count()) > 0) await expect(chip).toContainText(saved);
}

async function open(page: Page, { at, map }: Task): Promise<void> {
	let address = `${at}${at.includes('?') ? '&' : '?'}lang=en`;
	if (map) {
		const answer = await page.request.post('/api/maps', { data: { document: map } });
		expect(answer.status()).toBe(201);
		address = address.replace(':map', ((await answer.json()) as { id: string }).id);
	}
	await page.goto(address);
	if (!address.startsWith('/m/')) await page.waitForLoadState('networkidle');
	else if (/\/(table|plan)\?/.test(address)) {
		await whenReady(page);
		const rows = page.locator('[data-row][tabindex="0"]');
		if (address.includes('/table')) await rows.focus();
	} else {
		await page.locator('.live canvas').first().waitFor();
		await page.getByRole('application').focus();
	}
}
