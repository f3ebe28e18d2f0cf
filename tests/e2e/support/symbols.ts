import type { Page } from '@playwright/test';
import type { Spot } from './ActionCounter.ts';

/**
 * Where a symbol of the picture and the rim of another one are. The picture is drawn by the graphics card, so
 * they are found as a hand finds them: by how the pointer looks over them.
 */
export async function findSymbols(page: Page): Promise<{ readonly symbol: Spot; readonly rim: Spot }> {
	const found = await page
		.getByRole('application')
		.locator('.live')
		.evaluate((live: HTMLElement) => {
			const STEP = 4;
			/** Farther apart than two symbols ever touch, in pixels. */
			const APART = 150;
			const { left, top, width, height } = live.getBoundingClientRect();
			let symbol: Spot | undefined;
			for (let y = top + height * 0.3; y < top + height * 0.8; y += STEP) {
				for (let x = left + width * 0.2; x < left + width * 0.8; x += STEP) {
					live.dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: y, bubbles: true }));
					const { cursor } = live.style;
					if (cursor === 'pointer') symbol ??= { x, y };
					const isApart = symbol && Math.hypot(x - symbol.x, y - symbol.y) > APART;
					if (cursor === 'crosshair' && symbol && isApart) return { symbol, rim: { x, y } };
				}
			}
			return undefined;
		});
	if (!found) throw new Error('There are no two symbols in the picture.');
	return found;
}
