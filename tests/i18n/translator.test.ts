import { expect, it } from 'vitest';
import { createTranslator } from '#lib/i18n/translator.ts';

it('ends a sentence with one full stop where the name that ends it has its own', () => {
	const { say } = createTranslator('en', new Map([['ask', 'Ask {name}. Then {name} answers.']]));
	expect(say({ key: 'ask', values: { name: 'NorthNet Inc.' } })).toBe(
		'Ask NorthNet Inc. Then NorthNet Inc. answers.'
	);
	expect(say({ key: 'ask', values: { name: 'Kelowna' } })).toBe('Ask Kelowna. Then Kelowna answers.');
});
