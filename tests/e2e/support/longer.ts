import type { Page } from '@playwright/test';
import { catalogues } from '#lib/i18n/catalogues.ts';
import type { Language } from '#lib/i18n/catalogue.ts';

/** By how much a sentence may grow from English into another language. */
const GROWTH = 0.35;
/** Fewer letters between gaps, or a smaller share of what is read, and it cannot be told from a text of a map. */
const FEWEST_LETTERS = 3;
const LEAST_SHARE = 0.5;

interface Sentence {
	readonly pattern: string;
	/** Letters outside its gaps. */
	readonly letters: number;
}

/** All that a catalogue says, as expressions that match it with its gaps filled. */
function sentencesOf(language: Language): Sentence[] {
	return [...catalogues[language].values()]
		.flatMap((pattern) => (typeof pattern === 'string' ? [pattern] : [pattern.one, pattern.other]))
		.map((text) => {
			const parts = text.split(/\{\w+\}/);
			return {
				pattern: parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+?'),
				letters: parts.join('').replace(/\P{L}/gu, '').length
			};
		})
		.filter(({ letters }) => letters >= FEWEST_LETTERS);
}

/**
 * Makes every sentence of the catalogue on a page longer by a third, word by word, as another language could be, and
 * says where its text is then cut off, stands out of its button, lies on other text, or makes the page scroll sideways.
 * Names and texts of the map stay as they are.
 */
export async function troubleWhenLonger(page: Page, language: Language): Promise<string[]> {
	return page.evaluate(findTrouble, { sentences: sentencesOf(language), growth: GROWTH, share: LEAST_SHARE });
}

/** Runs in the page. */
function findTrouble({ sentences, growth, share }: { sentences: Sentence[]; growth: number; share: number }) {
	/** Pixels that rounding and the shape of letters may take. */
	const SLACK = 2;
	const said = sentences.map(({ pattern, letters }) => ({ is: new RegExp(`^${pattern}$`, 'u'), letters }));
	const isSaid = (text: string) => {
		const most = text.replace(/\P{L}/gu, '').length * share;
		return said.some(({ is, letters }) => letters >= most && is.test(text));
	};
	const lengthen = (text: string) =>
		text.replace(/\p{L}+/gu, (word) => word + 'n'.repeat(Math.round(word.length * growth)));
	const isSeen = (element: Element) => {
		for (let at: Element | null = element; at; at = at.parentElement)
			if (getComputedStyle(at).clipPath.startsWith('inset(50%')) return false;
		return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
	};
	const longer: Text[] = [];
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	while (walker.nextNode()) {
		const node = walker.currentNode as Text;
		const text = node.data.trim();
		const parent = node.parentElement;
		if (!text || !parent || parent.closest('svg, option, script, style')) continue;
		if (isSaid(text)) longer.push(node);
	}
	for (const node of longer) node.data = lengthen(node.data);

	const places = longer.flatMap((node) => {
		const range = document.createRange();
		range.selectNodeContents(node);
		const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
		const owner = node.parentElement!;
		return boxes.length > 0 && isSeen(owner) ? [{ node, owner, boxes }] : [];
	});
	const trouble = new Set<string>();
	const name = (node: Text) => `“${node.data.trim().slice(0, 60)}”`;
	for (const { node, owner, boxes } of places) {
		for (let at: Element | null = owner; at && at !== document.body; at = at.parentElement) {
			const style = getComputedStyle(at);
			const isControl = at.matches('a, button, summary, [role=tab]');
			const cuts = /hidden|clip/.test(style.overflowX) || isControl;
			const box = at.getBoundingClientRect();
			const scrolls = /auto|scroll/.test(style.overflowX);
			if (scrolls) break;
			if (cuts && boxes.some(({ left, right }) => left < box.left - SLACK || right > box.right + SLACK))
				trouble.add(`${isControl ? 'stands out of its control' : 'is cut off'}: ${name(node)}`);
			if (isControl && boxes.some(({ top, bottom }) => top < box.top - SLACK || bottom > box.bottom + SLACK))
				trouble.add(`is higher than its control: ${name(node)}`);
			if (/fixed|absolute/.test(style.position)) break;
		}
	}
	/** What is laid over the page covers what is below by design. */
	const layerOf = (element: Element) => {
		for (let at: Element | null = element; at; at = at.parentElement)
			if (/fixed|absolute|sticky/.test(getComputedStyle(at).position) || at.tagName === 'DIALOG') return at;
		return document.body;
	};
	/** What of a text is in sight, in boxes that scroll or end. */
	const inSight = ({ owner, boxes }: (typeof places)[number]) => {
		let [left, top, right, bottom] = [-Infinity, -Infinity, Infinity, Infinity];
		for (let at: Element | null = owner; at && at !== document.body; at = at.parentElement) {
			const { overflowX, overflowY } = getComputedStyle(at);
			const box = at.getBoundingClientRect();
			if (overflowX !== 'visible') [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
			if (overflowY !== 'visible') [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
		}
		return boxes.map((box) => ({
			left: Math.max(box.left, left),
			right: Math.min(box.right, right),
			top: Math.max(box.top, top),
			bottom: Math.min(box.bottom, bottom)
		}));
	};
	const layers = places.map(({ owner }) => layerOf(owner));
	const sights = places.map(inSight);
	for (const [i, one] of places.entries())
		for (const [j, other] of places.entries()) {
			if (j <= i || layers[i] !== layers[j]) continue;
			const overlaps = sights[i]!.some((a) =>
				sights[j]!.some(
					(b) =>
						Math.min(a.right, b.right) - Math.max(a.left, b.left) > SLACK &&
						Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2 * SLACK
				)
			);
			if (overlaps) trouble.add(`lies on other text: ${name(one.node)} ${name(other.node)}`);
		}
	const { scrollWidth, clientWidth } = document.documentElement;
	if (scrollWidth > clientWidth) trouble.add(`the page scrolls sideways by ${scrollWidth - clientWidth}`);
	return longer.length === 0 ? ['no sentence was found'] : [...trouble];
}
