import { createContext } from 'svelte';
import type { Language } from '#lib/i18n/catalogue.ts';
import { createTranslator, type Translator } from '#lib/i18n/translator.ts';

const [getTranslator, setTranslator] = createContext<Translator>();

/** The translator of the page that a component stands on. Its words follow when the language changes. */
export function useTranslator(): Translator {
	return getTranslator();
}

/**
 * Gives every component below a translator of the language that `language` reads. Its functions may be
 * taken apart (`const { t } = useTranslator()`) and still follow the language.
 */
export function provideTranslator(language: () => Language): Translator {
	const made = new Map<Language, Translator>();
	const now = () => {
		const wanted = language();
		let translator = made.get(wanted);
		if (!translator) made.set(wanted, (translator = createTranslator(wanted)));
		return translator;
	};
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
		time: (moment) => now().time(moment),
		list: (items) => now().list(items),
		compare: (a, b) => now().compare(a, b)
	});
}
