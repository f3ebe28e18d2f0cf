/**
 * Compares text by code unit: the same order on every machine and in every locale. For lists that people
 * read, sort with `Intl.Collator` of their language instead.
 */
export function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** Sorts by a number, largest first, undefined last; equal ones by their id. */
export function compareRank(
	a: { readonly id: string; readonly score: number | undefined },
	b: { readonly id: string; readonly score: number | undefined }
): number {
	if (a.score === b.score) return compareText(a.id, b.id);
	if (a.score === undefined) return 1;
	if (b.score === undefined) return -1;
	return b.score - a.score;
}
