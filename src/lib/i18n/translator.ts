import { isMessage, type Message, type MessageValue, type MessageValues } from '#lib/base/message.ts';
import type { Catalogue, Language, MessageKey } from './catalogue.ts';

/**
 * Speaks one language: sentences, numbers, dates, lists and the order of names.
 * Handed on by argument or by context, never kept in a module: a server speaks to many people at once.
 */
export interface Translator {
	readonly language: Language;
	/** The locale behind the language, for `Intl`. */
	readonly locale: string;
	/** The sentence of a key that the code names. */
	t(key: MessageKey, values?: MessageValues): string;
	/** The sentence of a message that came as data. */
	say(message: Message): string;
	/** A number as the language writes it; at most `digits` after the decimal sign (3 unless told). */
	number(value: number, digits?: number): string;
	/** A share from 0 to 1 as a percentage. */
	percent(value: number, digits?: number): string;
	/** A moment (ISO 8601) as a date. */
	date(moment: string): string;
	/** A day, month or year (`2026-06-18`, `2026-06`, `2026`) as the language writes it; the same in every time zone. */
	day(date: string): string;
	/** A moment (ISO 8601) as hours and minutes. */
	time(moment: string): string;
	/** "a, b and c". */
	list(items: readonly string[]): string;
	/** Compares names as a reader of the language would sort them. */
	compare(a: string, b: string): number;
}

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-CA', fr: 'fr-CA' };
/** What stands between thousands. */
const THOUSANDS: Readonly<Record<Language, string>> = { en: ',', fr: '\u00a0' };

/** A translator of one language, on the catalogue of that language. A key that it lacks is a bug and throws. */
export function createTranslator(language: Language, catalogue: Catalogue): Translator {
	const locale = LOCALES[language];
	// Each takes a browser milliseconds to make, and a page needs few of them.
	const plural = once(() => new Intl.PluralRules(locale));
	const collator = once(() => new Intl.Collator(locale, { numeric: true }));
	const lists = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
	const dates = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }));
	const times = once(() => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }));
	const days = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }));
	const months = once(
		() => new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' })
	);
	const numbers = new Map<string, Intl.NumberFormat>();

	const formatNumber = (value: number, style: 'decimal' | 'percent', digits: number) => {
		const name = `${style}${digits}`;
		let format = numbers.get(name);
		if (!format)
			numbers.set(name, (format = new Intl.NumberFormat(locale, { style, maximumFractionDigits: digits })));
		return format.format(value);
	};
	/** Counts are written without a format: the first one that a browser makes takes it a twentieth of a second. */
	const number = (value: number, digits = 3) =>
		Number.isSafeInteger(value) && value >= 0
			? String(value).replace(/\B(?=(\d{3})+$)/g, THOUSANDS[language])
			: formatNumber(value, 'decimal', digits);

	const fill = (pattern: string, values: MessageValues) =>
		pattern.replace(/(\{(\w+)\})(\.?)/g, (_, gap: string, name: string, stop: string) => {
			if (!Object.hasOwn(values, name)) throw new Error(`Nothing fills ${gap} of "${pattern}".`);
			const said = show(values[name] as MessageValue);
			// A name that ends in a full stop ("NorthNet Inc.") takes no second one.
			return said.endsWith('.') ? said : `${said}${stop}`;
		});
	const show = (value: MessageValue): string => {
		if (typeof value === 'string') return value;
		if (typeof value === 'number') return number(value);
		if (isMessage(value)) return say(value);
		return lists().format(value.map(show));
	};
	const say = ({ key, values = {} }: Message): string => {
		const pattern = catalogue.get(key);
		if (pattern === undefined) throw new Error(`The ${language} catalogue has no ${key}.`);
		if (typeof pattern === 'string') return fill(pattern, values);
		const count = values['count'];
		if (typeof count !== 'number') throw new Error(`${key} needs a count.`);
		return fill(plural().select(count) === 'one' ? pattern.one : pattern.other, values);
	};

	return {
		language,
		locale,
		t: (key, values) => say(values ? { key, values } : { key }),
		say,
		number,
		percent: (value, digits = 0) => formatNumber(value, 'percent', digits),
		date: (moment) => dates().format(new Date(moment)),
		day: (date) => (date.length === 4 ? date : (date.length === 7 ? months : days)().format(new Date(date))),
		time: (moment) => times().format(new Date(moment)),
		list: (items) => lists().format(items),
		compare: (a, b) => collator().compare(a, b)
	};
}

/** What is made when it is first asked for. */
function once<T>(make: () => T): () => T {
	let made: T | undefined;
	return () => (made ??= make());
}
