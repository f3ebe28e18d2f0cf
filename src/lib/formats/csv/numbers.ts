/**
 * A number as people write it in English or French: `1,234.5`, `1 234,5`, `0,5`, `12 %` is none.
 * A lone comma is a decimal comma unless it groups thousands; undefined where the text is no number.
 */
export function parseNumber(text: string): number | undefined {
	const bare = text.trim().replace(/[\s\u00a0\u202f']/g, '');
	if (bare === '') return undefined;
	const comma = bare.lastIndexOf(',');
	const point = bare.lastIndexOf('.');
	const decimal = comma > point ? bare.replace(/\./g, '').replace(',', '.') : bare.replace(/,/g, '');
	return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(decimal) ? Number(decimal) : undefined;
}
