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

/** The catalogue that subjects make together. Which subject holds a key is decided by when it is wanted. */
export function createCatalogue(subjects: readonly object[]): Catalogue {
	const catalogue = new Map<string, Pattern>();
	addSubjects(catalogue, subjects);
	return catalogue;
}

/** Adds the sentences of subjects to a catalogue. A key that it holds already is a bug and throws. */
export function addSubjects(catalogue: Map<string, Pattern>, subjects: readonly object[]): void {
	const visit = (value: unknown, path: string) => {
		if (isPattern(value)) {
			if (catalogue.has(path)) throw new Error(`The catalogue says ${path} twice.`);
			catalogue.set(path, value);
		} else {
			for (const [name, inner] of Object.entries(value as object))
				visit(inner, path ? `${path}.${name}` : name);
		}
	};
	for (const subject of subjects) visit(subject, '');
}

function isPattern(value: unknown): value is Pattern {
	if (typeof value === 'string') return true;
	const keys = Object.keys(value as object);
	return keys.length === 2 && keys.includes('one') && keys.includes('other');
}
