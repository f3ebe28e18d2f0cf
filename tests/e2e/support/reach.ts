import type { JSHandle, Page } from '@playwright/test';

/**
 * What stands against what has the focus now (WCAG 2.4.3, 2.4.7, 2.4.11): it is there, in sight, not hidden by what
 * lies over it, and has a ring of which at least one side is seen. Undefined where nothing does.
 */
export function focusProblem(page: Page): Promise<string | undefined> {
	return page.evaluate(() => {
		/** Where it is looked for, as shares of its width and height. */
		const PLACES = [0.05, 0.25, 0.5, 0.75, 0.95];
		const focused = document.activeElement;
		if (!(focused instanceof HTMLElement) || focused === document.body) return 'nothing has the focus';
		const words = focused.getAttribute('aria-label') ?? focused.innerText;
		const said = `${focused.localName} “${words.replace(/\s+/g, ' ').slice(0, 40)}”`;
		const { left, top, width, height } = focused.getBoundingClientRect();
		const labels = [...((focused as HTMLInputElement).labels ?? [])];
		const isSeen = PLACES.some((x) =>
			PLACES.some((y) => {
				const hit = document.elementFromPoint(left + x * width, top + y * height);
				return [focused, ...labels].some((one) => one.contains(hit));
			})
		);
		if (!isSeen) return `${said} has the focus and is hidden`;
		const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(focused);
		const out = parseFloat(outlineOffset) + parseFloat(outlineWidth) / 2;
		if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return `${said} has the focus and no ring`;
		const ring = { left: left - out, top: top - out, right: left + width + out, bottom: top + height + out };
		const frame = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
		for (let around = focused.parentElement; around; around = around.parentElement) {
			if (getComputedStyle(around).overflow === 'visible') continue;
			const box = around.getBoundingClientRect();
			frame.left = Math.max(frame.left, box.left);
			frame.top = Math.max(frame.top, box.top);
			frame.right = Math.min(frame.right, box.right);
			frame.bottom = Math.min(frame.bottom, box.bottom);
		}
		const isRinged =
			ring.left >= frame.left ||
			ring.top >= frame.top ||
			ring.right <= frame.right ||
			ring.bottom <= frame.bottom;
		return isRinged ? undefined : `the ring of ${said} is cut off`;
	});
}

/**
 * The targets in sight that are too small for a finger (WCAG 2.5.8): under 24 px, nearer than that to another one,
 * and not in a line of words.
 */
export function smallTargets(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const LEAST = 24;
		const TARGETS =
			'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=option], [role=tab]';
		const isBig = ({ width, height }: DOMRect) => width >= LEAST - 0.01 && height >= LEAST - 0.01;
		const boxes = [...document.querySelectorAll<HTMLElement>(TARGETS)].flatMap((element) => {
			if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
			if (element.closest('.unseen, [inert]')) return [];
			const box = element.getBoundingClientRect();
			// Whoever touches its words touches it.
			const around = [...((element as HTMLInputElement).labels ?? [])].map((one) =>
				one.getBoundingClientRect()
			);
			return [{ element, box: around.find(isBig) ?? box }];
		});
		const middle = ({ left, top, width, height }: DOMRect) => ({ x: left + width / 2, y: top + height / 2 });
		/** Whether the circle of a small target meets another target, or the circle of another small one. */
		const isCrowded = (small: DOMRect, other: DOMRect) => {
			const { x, y } = middle(small);
			const to = middle(other);
			if (!isBig(other) && Math.hypot(to.x - x, to.y - y) < LEAST) return true;
			const dx = Math.max(other.left - x, 0, x - other.right);
			const dy = Math.max(other.top - y, 0, y - other.bottom);
			return Math.hypot(dx, dy) < LEAST / 2;
		};
		const isInWords = (element: HTMLElement) =>
			getComputedStyle(element).display === 'inline' &&
			(element.parentElement?.innerText.trim().length ?? 0) > element.innerText.trim().length;
		return boxes
			.filter(({ element, box }) => {
				if (isBig(box) || isInWords(element)) return false;
				return boxes.some(({ element: other, box: its }) => other !== element && isCrowded(box, its));
			})
			.map(({ element, box }) => {
				const words = element.getAttribute('aria-label') ?? element.innerText;
				return `${element.localName} “${words.replace(/\s+/g, ' ').slice(0, 40)}” ${Math.round(box.width)} × ${Math.round(box.height)}`;
			});
	});
}

/** Whether something else has the focus than before. */
export function isElsewhere(before: JSHandle<Element | null>): Promise<boolean> {
	return before.evaluate((element) => element !== document.activeElement);
}

/** Whether anything in the page has the focus. */
export function hasFocus(page: Page): Promise<boolean> {
	return page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body);
}
