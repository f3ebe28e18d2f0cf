import { expect, it } from 'vitest';
import { createTranslator } from '#lib/i18n/translator.ts';

it('ends a sentence with one full stop where the name that ends it has its own', () => {
	const { say } = createTranslator('en', new Map([['ask', 'Ask {name}. Then {name} answers.']]));
	expect(say({ key: 'ask', values: { name: 'NorthNet Inc.' } })).toBe(
		'Ask NorthNet Inc. Then NorthNet Inc. answers.'
	);
	expect(say({ key: 'ask', values: { name: 'Kelowna' } })).toBe('Ask Kelowna. Then Kelowna answers.');
});

it('sorts names as each language does: capitals and accents beside their letters, French by the last accent first', () => {
	const names = ['Zone 10', 'côté', 'École', 'coté', 'eau', 'cote', 'Zone 9', 'côte', 'Étang'];
	const sorted = (language: 'en' | 'fr') => names.toSorted(createTranslator(language, new Map()).compare);
	const ends = ['eau', 'École', 'Étang', 'Zone 9', 'Zone 10'];
	expect(sorted('fr')).toEqual(['cote', 'côte', 'coté', 'côté', ...ends]);
	expect(sorted('en')).toEqual(['cote', 'coté', 'côte', 'côté', ...ends]);
});

it.each(['en', 'fr'] as const)('writes counts as the language does (%s)', (language) => {
	const { number, locale } = createTranslator(language, new Map());
	const format = new Intl.NumberFormat(locale);
	for (const count of [...Array(1_100).keys(), 9_449, 99_999, 1_234_567, 9_007_199_254_740_991, 2.5, -1])
		expect(number(count)).toBe(format.format(count));
});
