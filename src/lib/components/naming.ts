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
