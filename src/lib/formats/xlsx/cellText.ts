/** `B3` → 1; undefined for what is no place. */
export function placeOf(reference: string): number | undefined {
	const letters = /^\$?([A-Za-z]{1,3})\$?\d*$/.exec(reference)?.[1];
	if (letters === undefined) return undefined;
	let place = 0;
	for (let i = 0; i < letters.length; i++) place = place * 26 + (letters.charCodeAt(i) & 31);
	return place - 1;
}

/** What a workbook writes for signs that XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
export function unescaped(text: string): string {
	if (!text.includes('_x')) return text;
	return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
