import type { AttributeValue } from './RawGraph.ts';

/** The limits of the model's schemas, in characters. */
export const MAX_NAME = 300;
export const MAX_TEXT = 2_000;
export const MAX_LONG = 10_000;
export const MAX_ID = 200;

/** A value that an attribute may hold; numbers that are none are kept as the words they are. */
export function toValue(value: AttributeValue): AttributeValue {
	if (typeof value === 'string') return value.slice(0, MAX_TEXT);
	return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}

/** An id of at most 200 characters. A longer one keeps its length and a sum over all of it, so two stay two. */
export function toId(id: string): string {
	if (id.length <= MAX_ID) return id;
	let sum = 0;
	for (let i = 0; i < id.length; i++) sum = (Math.imul(sum, 31) + id.charCodeAt(i)) | 0;
	return `${id.slice(0, MAX_ID - 24)}…${id.length}-${(sum >>> 0).toString(36)}`;
}

export function toLine(text: string): string {
	return text.slice(0, MAX_NAME).trim();
}

/** Ids for what had none, or shares one: parallel ties stay apart. */
export function createIds(): (wanted: string) => string {
	const used = new Set<string>();
	const copies = new Map<string, number>();
	return (wanted) => {
		const base = toId(wanted).slice(0, MAX_ID - 12);
		let id = base;
		for (let copy = copies.get(base) ?? 1; used.has(id); id = `${base} ${copy}`) copies.set(base, ++copy);
		used.add(id);
		return id;
	};
}
