import type { Locator, Page } from '@playwright/test';

/**
 * Does what a person does and counts it as `experience.md` counts: an action is one key or chord, one click
 * or tap, one drag, or one text entry, however long.
 */
export class ActionCounter {
	#count = 0;

	constructor(
		private readonly page: Page,
		/** Taps with a finger where a mouse would click. */
		private readonly isTouch = false
	) {}

	get count(): number {
		return this.#count;
	}

	/** One key or chord. */
	async press(key: string): Promise<void> {
		this.#count++;
		await this.page.keyboard.press(key);
	}

	/** One text, into whatever has the focus. */
	async type(text: string): Promise<void> {
		this.#count++;
		await this.page.keyboard.type(text);
	}

	/** One click or tap. */
	async point(target: Locator): Promise<void> {
		this.#count++;
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
}

export interface Spot {
	readonly x: number;
	readonly y: number;
}
