import { translatorOf } from '#lib/i18n/catalogues.ts';
import type { Translator } from '#lib/i18n/translator.ts';
import { languages, type Language } from '#lib/i18n/catalogue.ts';

/** Speaks each language, so that tests look for the very words of the catalogues. */
export const speakers: readonly Translator[] = languages.map((language: Language) => translatorOf(language));
