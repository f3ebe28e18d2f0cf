import { createCatalogue, type Catalogue, type Language } from './catalogue.ts';

/** The catalogue of one language, which comes over the network when it is first wanted. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
	if (language === 'fr') return createCatalogue((await import('./fr/index.ts')).french);
	return createCatalogue((await import('./en/index.ts')).english);
}
