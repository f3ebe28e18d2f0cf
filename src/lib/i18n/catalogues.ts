import { createCatalogue, type Catalogue, type Language } from './catalogue.ts';
import { english } from './en/index.ts';
import { french } from './fr/index.ts';
import { createTranslator, type Translator } from './translator.ts';

/** Every sentence at once, for the server, the command line and tests. A page loads what it needs (`loadCatalogue`). */
export const catalogues: Readonly<Record<Language, Catalogue>> = {
	en: createCatalogue(english),
	fr: createCatalogue(french)
};

const translators = new Map<Language, Translator>();

/** A translator of any language, at once; made once for each, for it takes milliseconds and knows nothing of who asks. */
export function translatorOf(language: Language): Translator {
	const held = translators.get(language) ?? createTranslator(language, catalogues[language]);
	translators.set(language, held);
	return held;
}
