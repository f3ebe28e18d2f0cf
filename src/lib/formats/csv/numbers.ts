/**
 * A number as people write it in English or French: `1,234.5`, `1 234,5`, `0,5`, `12 %` is none.
 * A lone comma is a decimal comma unless `decimal` says otherwise; undefined where the text is no number.
 */
export function parseNumber(text: string, decimal?: '.' | ','): number | undefined {
	if (text.length > 40) return undefined;
	const bare = text.trim().replace(/[\s\u00a0\u202f']/g, '');
	if (bare === '') return undefined;
	const isComma = decimal ? decimal === ',' : bare.lastIndexOf(',') > bare.lastIndexOf('.');
	const plain = isComma ? bare.replace(/\./g, '').replace(',', '.') : bare.replace(/,/g, '');
	return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : undefined;
}
