import { createCatalogue, type Language } from './catalogue.ts';
import { createTranslator, type Translator } from './translator.ts';

/**
 * A translator of how each measure is computed, what to beware of, and an example worked by hand: long reading
 * that few want at once, so it comes apart from the other sentences, when it is first opened.
 */
export async function loadExplanations(language: Language): Promise<Translator> {
	const { default: subject } =
		language === 'fr' ? await import('./fr/explained.json') : await import('./en/explained.json');
	return createTranslator(language, createCatalogue([subject]));
}
