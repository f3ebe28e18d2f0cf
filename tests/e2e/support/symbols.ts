import type { Page } from '@playwright/test';
import type { Spot } from './ActionCounter.ts';

const STEP = 5;
/** Farther apart than two symbols ever touch, in pixels. */
const APART = 150;

/**
 * Where a symbol of the picture and the rim of another one are. The picture is drawn by the graphics card, so
 * they are found as a hand finds them: by how the pointer looks over them.
 */
export async function findSymbols(page: Page): Promise<{ readonly symbol: Spot; readonly rim: Spot }> {
	const picture = page.getByRole('application');
	const box = await picture.boundingBox();
	if (!box) throw new Error('There is no picture.');
	let symbol: Spot | undefined;
	let rim: Spot | undefined;
	for (let y = box.y + box.height * 0.3; y < box.y + box.height * 0.8; y += STEP) {
		for (let x = box.x + box.width * 0.2; x < box.x + box.width * 0.8; x += STEP) {
			await page.mouse.move(x, y);
			const cursor = await picture.locator('.live').evaluate(({ style }: HTMLElement) => style.cursor);
			if (cursor === 'pointer') symbol ??= { x, y };
			if (cursor === 'crosshair' && symbol && Math.hypot(x - symbol.x, y - symbol.y) > APART)
				rim ??= { x, y };
			if (symbol && rim) return { symbol, rim };
		}
	}
	throw new Error('There are no two symbols in the picture.');
}
