import type { Translator } from '#lib/i18n/translator.ts';

interface Named {
	readonly name: string;
	readonly nameFr?: string | undefined;
}

/** The name of a record in the reader's language, where it has one in it. */
export function nameIn({ language }: Pick<Translator, 'language'>, record: Named): string {
	return (language === 'fr' ? record.nameFr : undefined) ?? record.name;
}

/** The same for what the map says of itself: its title, place, purpose or notice. */
export function textIn(
	{ language }: Pick<Translator, 'language'>,
	text: string | undefined,
	french: string | undefined
): string | undefined {
	return (language === 'fr' ? french : undefined) ?? text;
}

/**
 * The language that a text of a record is written in, for whoever hears it: what is said in French too is said in
 * English beside it. Unknown where the map has one language; a name is in its own.
 */
export function languageOf(
	field: string,
	header: { readonly titleFr?: string | undefined }
): 'en' | 'fr' | undefined {
	if (field.endsWith('Fr')) return 'fr';
	return header.titleFr !== undefined && ['description', 'source', 'note'].includes(field) ? 'en' : undefined;
}
