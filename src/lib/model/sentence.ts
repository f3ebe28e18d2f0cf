/** How deep sentences may stand in sentences, how long all of one may be as data, and a text in it. */
const MOST = { deep: 12, letters: 6_000, text: 2_000 };

const KEY = /^[a-z][A-Za-z0-9]*(\.[A-Za-z0-9]+)+$/;
const GAP = /^[A-Za-z][A-Za-z0-9]*$/;

/**
 * Whether this is a sentence that may be kept in a map until somebody reads it. Checked by hand: as a tree of schemas
 * it would be as deep as it is wide.
 */
export function isKeptSentence(held: unknown): boolean {
	return isSentence(held, MOST.deep) && JSON.stringify(held).length <= MOST.letters;
}

function isSentence(held: unknown, deep: number): boolean {
	if (deep === 0 || typeof held !== 'object' || held === null || Array.isArray(held)) return false;
	const { key, values, ...more } = held as Record<string, unknown>;
	if (typeof key !== 'string' || !KEY.test(key) || Object.keys(more).length > 0) return false;
	if (values === undefined) return true;
	if (typeof values !== 'object' || values === null || Array.isArray(values)) return false;
	return Object.entries(values).every(([gap, value]) => GAP.test(gap) && isValue(value, deep - 1));
}

function isValue(value: unknown, deep: number): boolean {
	if (typeof value === 'string') return value.length <= MOST.text;
	if (typeof value === 'number') return Number.isFinite(value);
	if (Array.isArray(value)) return deep > 0 && value.every((part) => isValue(part, deep - 1));
	return isSentence(value, deep);
}
