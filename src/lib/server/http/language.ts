import { isLanguage, languages, type Language } from '#lib/i18n/catalogue.ts';

/** The cookie that keeps the language somebody chose. */
export const LANGUAGE_COOKIE = 'lang';

/** The language of a request: as its address asks, else as was chosen before, else as the browser prefers. */
export function languageOf(
	asked: string | null,
	kept: string | undefined,
	accepted: string | null
): Language {
	if (isLanguage(asked)) return asked;
	if (isLanguage(kept)) return kept;
	return preferredOf(accepted ?? '') ?? languages[0];
}

function preferredOf(accepted: string): Language | undefined {
	const wanted = accepted.split(',').map((part) => {
		const [tag = '', ...rest] = part.trim().toLowerCase().split(';');
		const weight = rest.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
		return { language: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight) };
	});
	wanted.sort((a, b) => b.weight - a.weight);
	return wanted.map(({ language }) => language).find(isLanguage);
}
