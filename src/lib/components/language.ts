import { createContext, untrack } from 'svelte';
import { loadCatalogue, type Part } from '#lib/i18n/loadCatalogue.ts';
import type { Translator } from '#lib/i18n/translator.ts';

const [getTranslator, setTranslator] = createContext<Translator>();

/** The translator of the page that a component stands on. Its words follow when the language changes. */
export function useTranslator(): Translator {
	return getTranslator();
}

/** Fetches code together with the sentences that it says, in the language of the page. Another language comes with the page. */
export async function withWords<T>(translator: Translator, part: Part, code: Promise<T>): Promise<T> {
	const language = untrack(() => translator.language);
	const [loaded] = await Promise.all([code, loadCatalogue(language, part)]);
	return loaded;
}

/**
 * Gives every component below the translator that `now` reads. Its functions may be taken apart
 * (`const { t } = useTranslator()`) and still follow when another language is chosen.
 */
export function provideTranslator(now: () => Translator): Translator {
	return setTranslator({
		get language() {
			return now().language;
		},
		get locale() {
			return now().locale;
		},
		t: (key, values) => now().t(key, values),
		say: (message) => now().say(message),
		number: (value, digits) => now().number(value, digits),
		percent: (value, digits) => now().percent(value, digits),
		date: (moment) => now().date(moment),
		day: (date) => now().day(date),
		time: (moment) => now().time(moment),
		list: (items) => now().list(items),
		compare: (a, b) => now().compare(a, b)
	});
}
