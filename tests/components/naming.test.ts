import { expect, it } from 'vitest';
import { languageOf } from '#lib/components/naming.ts';

it('tells the language of a text where the map says things in two', () => {
	const both = { titleFr: 'Qui?' };
	expect(languageOf('description', both)).toBe('en');
	expect(languageOf('descriptionFr', both)).toBe('fr');
	expect(languageOf('name', both)).toBeUndefined();
	expect(languageOf('description', {})).toBeUndefined();
});
