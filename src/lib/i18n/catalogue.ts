import type { english } from './en/index.ts';

/** The languages that every sentence exists in. */
export const languages = ['en', 'fr'] as const;
export type Language = (typeof languages)[number];

export function isLanguage(value: unknown): value is Language {
	return (languages as readonly unknown[]).includes(value);
}

/** A sentence with its gaps, or its forms for one and for several of `{count}`. */
export type Pattern = string | { readonly one: string; readonly other: string };

type Union<T extends readonly unknown[]> = T[number];
type KeysOf<T> = T extends string | { one: string; other: string }
	? never
	: {
			[K in keyof T & string]: T[K] extends string | { one: string; other: string }
				? K
				: `${K}.${KeysOf<T[K]>}`;
		}[keyof T & string];

/** Every key of the English catalogue; the French one answers to the same keys (a test compares them). */
export type MessageKey =
	Union<typeof english> extends infer Subject ? (Subject extends unknown ? KeysOf<Subject> : never) : never;

/** All sentences of one language by key. */
export type Catalogue = ReadonlyMap<string, Pattern>;

/**
 * The catalogue that subjects make together. Top-level keys of a subject are its own, except `issue` and
 * `error`, which several share: issues and errors are said by the floor that knows them.
 */
export function createCatalogue(subjects: readonly object[]): Catalogue {
	const flat = new Map<string, Pattern>();
	const visit = (value: unknown, path: string) => {
		if (isPattern(value)) {
			if (flat.has(path)) throw new Error(`The catalogue says ${path} twice.`);
			flat.set(path, value);
		} else {
			for (const [name, inner] of Object.entries(value as object))
				visit(inner, path ? `${path}.${name}` : name);
		}
	};
	for (const subject of subjects) visit(subject, '');
	return flat;
}

function isPattern(value: unknown): value is Pattern {
	if (typeof value === 'string') return true;
	const keys = Object.keys(value as object);
	return keys.length === 2 && keys.includes('one') && keys.includes('other');
}
