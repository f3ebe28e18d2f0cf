import { createCatalogue, type Catalogue, type Language } from './catalogue.ts';
import { english } from './en/index.ts';
import { french } from './fr/index.ts';
import { createTranslator, type Translator } from './translator.ts';

/** Every sentence at once, for the server, the command line and tests. A page loads what it needs (`loadCatalogue`). */
export const catalogues: Readonly<Record<Language, Catalogue>> = {
	en: createCatalogue(english),
	fr: createCatalogue(french)
};

/** A translator of any language, at once. */
export function translatorOf(language: Language): Translator {
	return createTranslator(language, catalogues[language]);
}
