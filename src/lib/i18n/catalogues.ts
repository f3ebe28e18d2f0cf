import { createCatalogue, type Catalogue, type Language } from './catalogue.ts';
import explainedInEnglish from './en/explained.json' with { type: 'json' };
import { english } from './en/index.ts';
import explainedInFrench from './fr/explained.json' with { type: 'json' };
import { french } from './fr/index.ts';
import { createTranslator, type Translator } from './translator.ts';

/** Every language at once, for the server, the command line and tests. A page loads only its own (`loadCatalogue`). */
export const catalogues: Readonly<Record<Language, Catalogue>> = {
	en: createCatalogue(english),
	fr: createCatalogue(french)
};

/** A translator of any language, at once. */
export function translatorOf(language: Language): Translator {
	return createTranslator(language, catalogues[language]);
}

/** A translator of how measures are computed, at once. A page loads it when it is first opened (`loadExplanations`). */
export function explanationsOf(language: Language): Translator {
	const subject = language === 'fr' ? explainedInFrench : explainedInEnglish;
	return createTranslator(language, createCatalogue([subject]));
}
