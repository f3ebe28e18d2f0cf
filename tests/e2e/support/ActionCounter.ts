import { expect, type Locator, type Page } from '@playwright/test';
import { focusProblem, hasFocus, isElsewhere, smallTargets } from './reach.ts';

/** More stops than a page has. */
const MOST_STOPS = 300;

/**
 * Does what a person does and counts it as `experience.md` counts: an action is one key or chord, one click
 * or tap, one drag, or one text entry, however long. After each key it is seen where the focus is; before each tap
 * everything that could be tapped is large enough.
 */
export class ActionCounter {
	#count = 0;

	constructor(
		private readonly page: Page,
		/** Without a pointer, with fingers alone, or with whatever suits. */
		private readonly way: 'keyboard' | 'taps' | 'best' = 'best'
	) {}

	get count(): number {
		return this.#count;
	}

	/** Taps with a finger where a mouse would click. */
	get isTouch(): boolean {
		return this.way === 'taps';
	}

	/** One key or chord. */
	async press(key: string): Promise<void> {
		this.#count++;
		await this.#press(key);
	}

	/** One text, into whatever has the focus. */
	async type(text: string): Promise<void> {
		this.#count++;
		await this.page.keyboard.type(text);
		await this.#seeFocus();
	}

	/** Goes by Tab, forward or back, until something has the focus. */
	async tabTo(target: Locator): Promise<void> {
		const isBefore = await target.evaluate((element) => {
			const from = document.activeElement?.compareDocumentPosition(element) ?? 0;
			return (from & Node.DOCUMENT_POSITION_PRECEDING) > 0;
		});
		for (let stops = 0; stops < MOST_STOPS; stops++) {
			if (await target.evaluate((element) => element === document.activeElement)) return;
			await this.press(isBefore ? 'Shift+Tab' : 'Tab');
		}
		throw new Error(`Tab does not come to ${String(target)}.`);
	}

	/** Goes to a button, a link or a box, and presses it. */
	async activate(target: Locator, key = 'Enter'): Promise<void> {
		if (this.way !== 'keyboard') return this.point(target);
		await this.tabTo(target);
		await this.press(key);
	}

	/** Goes to a field and writes into it, in place of what it holds. */
	async write(field: Locator, text: string): Promise<void> {
		if (this.way === 'keyboard') await this.tabTo(field);
		else await this.point(field);
		await field.selectText();
		await this.type(text);
	}

	/** Takes a choice of a list, which is the browser's own: by keyboard it is opened, walked through and closed. */
	async choose(list: Locator, label: string): Promise<void> {
		if (this.way !== 'keyboard') {
			await this.#seeTargets();
			await list.tap({ trial: true });
			await list.focus();
			this.#count += 2;
			await list.selectOption({ label });
			return;
		}
		await this.tabTo(list);
		const steps = await list.evaluate((select: HTMLSelectElement, wanted) => {
			const open = [...select.options].filter(({ disabled }) => !disabled);
			const at = open.findIndex(({ selected }) => selected);
			return open.findIndex((option) => option.label.trim() === wanted) - at;
		}, label);
		await this.press('Space');
		for (let i = 0; i < Math.abs(steps); i++) await this.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
		await this.press('Enter');
	}

	/** One click or tap. */
	async point(target: Locator): Promise<void> {
		this.#count++;
		await this.#seeTargets();
		await (this.isTouch ? target.tap() : target.click());
	}

	/** One click or tap on a place of the page, as on a symbol of the picture. */
	async pointAt({ x, y }: Spot): Promise<void> {
		this.#count++;
		await (this.isTouch ? this.page.touchscreen.tap(x, y) : this.page.mouse.click(x, y));
	}

	/** One drag from one place of the page to another. */
	async drag(from: Spot, to: Spot): Promise<void> {
		this.#count++;
		await this.page.mouse.move(from.x, from.y);
		await this.page.mouse.down();
		await this.page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
		await this.page.mouse.move(to.x, to.y, { steps: 4 });
		await this.page.mouse.up();
	}

	/** Nothing holds the focus where the task ended (WCAG 2.1.2): Tab goes on from there, and back beyond it. */
	async leave(): Promise<void> {
		if (this.way !== 'keyboard') return this.#seeTargets();
		for (const key of ['Tab', 'Shift+Tab', 'Shift+Tab']) {
			const before = await this.page.evaluateHandle(() => document.activeElement);
			await this.#press(key);
			expect(await isElsewhere(before), `${key} moves the focus`).toBe(true);
		}
	}

	async #press(key: string): Promise<void> {
		const { pathname } = new URL(this.page.url());
		await this.page.keyboard.press(key);
		// Past either end of the page the browser has the focus; once more, and it is back.
		if (key.endsWith('Tab') && !(await hasFocus(this.page))) await this.page.keyboard.press(key);
		await this.#seeFocus(pathname);
	}

	/** A page that has just come has the focus itself, before anything in it. */
	async #seeFocus(before?: string): Promise<void> {
		if (this.way !== 'keyboard') return;
		await expect(async () => {
			if (before !== undefined && new URL(this.page.url()).pathname !== before) return;
			expect(await focusProblem(this.page)).toBeUndefined();
		}).toPass({ intervals: [0, 50, 100, 250], timeout: 15_000 });
	}

	async #seeTargets(): Promise<void> {
		if (this.isTouch) expect(await smallTargets(this.page)).toEqual([]);
	}
}

export interface Spot {
	readonly x: number;
	readonly y: number;
}
