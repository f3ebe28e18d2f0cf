import { plainText } from '#lib/base/plainText.ts';

/** What can be searched: every text by which somebody may know it. */
export interface Searched<T> {
	readonly item: T;
	/** Plain already (`plainText`), so that a long list is made plain once and not at every letter. */
	readonly texts: readonly string[];
}

export function searched<T>(item: T, ...texts: readonly (string | undefined)[]): Searched<T> {
	return { item, texts: texts.flatMap((text) => (text === undefined ? [] : [plainText(text)])) };
}

/**
 * Those that typed letters may mean, likeliest first; equal ones keep their order. All of them for no
 * letters. O(items · letters).
 */
export function search<T>(items: Iterable<Searched<T>>, typed: string): T[] {
	const wanted = plainText(typed);
	if (wanted === '') return Array.from(items, ({ item }) => item);
	const found: { readonly item: T; readonly cost: number }[] = [];
	for (const { item, texts } of items) {
		const cost = Math.min(...texts.map((text) => costOf(text, wanted)));
		if (cost < Infinity) found.push({ item, cost });
	}
	return found.sort((a, b) => a.cost - b.cost).map(({ item }) => item);
}

/**
 * How far a plain text is from what was typed: it begins so, a word within it does, every word typed begins
 * one of its words, it holds the letters in one piece, or (from three letters on) it holds them in this order.
 * Within each of these the shorter text comes first. `Infinity` where it is something else.
 */
export function costOf(text: string, wanted: string): number {
	const length = text.length / 1_000;
	if (text.startsWith(wanted)) return length;
	if (text.includes(` ${wanted}`)) return 1 + length;
	if (beginsWords(text, wanted)) return 2 + length;
	if (text.includes(wanted)) return 3 + length;
	const spread = wanted.length < LEAST_SCATTERED ? undefined : spreadOf(text, wanted.replaceAll(' ', ''));
	return spread === undefined ? Infinity : 4 + spread;
}

/** Fewer letters scattered over a text mean nothing. */
const LEAST_SCATTERED = 3;
/** Letters farther apart than this many times their number are chance. */
const MOST_SPREAD = 3;

function beginsWords(text: string, wanted: string): boolean {
	const words = text.split(' ');
	return wanted.split(' ').every((part) => words.some((word) => word.startsWith(part)));
}

/** Over how many letters of a text those wanted are spread, beginning at a word; undefined where they are not in it. */
function spreadOf(text: string, wanted: string): number | undefined {
	let best: number | undefined;
	for (let start = 0; start < text.length; start++) {
		if (text[start] !== wanted[0] || (start > 0 && text[start - 1] !== ' ')) continue;
		let at = start;
		for (let i = 1; i < wanted.length && at >= 0; i++) at = text.indexOf(wanted[i] as string, at + 1);
		if (at < 0) continue;
		const spread = at - start + 1;
		if (spread <= MOST_SPREAD * wanted.length && (best === undefined || spread < best)) best = spread;
	}
	return best;
}
