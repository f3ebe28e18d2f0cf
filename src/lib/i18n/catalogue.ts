import answersEn from './en/answers.json' with { type: 'json' };
import cliEn from './en/cli.json' with { type: 'json' };
import errorsEn from './en/errors.json' with { type: 'json' };
import formatsEn from './en/formats.json' with { type: 'json' };
import measuresEn from './en/measures.json' with { type: 'json' };
import modelEn from './en/model.json' with { type: 'json' };
import serverEn from './en/server.json' with { type: 'json' };
import uiEn from './en/ui.json' with { type: 'json' };
import viewsEn from './en/views.json' with { type: 'json' };
import workspaceEn from './en/workspace.json' with { type: 'json' };
import answersFr from './fr/answers.json' with { type: 'json' };
import cliFr from './fr/cli.json' with { type: 'json' };
import errorsFr from './fr/errors.json' with { type: 'json' };
import formatsFr from './fr/formats.json' with { type: 'json' };
import measuresFr from './fr/measures.json' with { type: 'json' };
import modelFr from './fr/model.json' with { type: 'json' };
import serverFr from './fr/server.json' with { type: 'json' };
import uiFr from './fr/ui.json' with { type: 'json' };
import viewsFr from './fr/views.json' with { type: 'json' };
import workspaceFr from './fr/workspace.json' with { type: 'json' };

/** The languages that every sentence exists in. */
export const languages = ['en', 'fr'] as const;
export type Language = (typeof languages)[number];

export function isLanguage(value: unknown): value is Language {
	return (languages as readonly unknown[]).includes(value);
}

/**
 * One file a subject and language. Top-level keys of the subjects are their own, except `issue` and
 * `error`, which several subjects share: issues and errors are said by the floor that knows them.
 */
const english = [
	answersEn,
	cliEn,
	errorsEn,
	formatsEn,
	measuresEn,
	modelEn,
	serverEn,
	uiEn,
	viewsEn,
	workspaceEn
] as const;
const french = [
	answersFr,
	cliFr,
	errorsFr,
	formatsFr,
	measuresFr,
	modelFr,
	serverFr,
	uiFr,
	viewsFr,
	workspaceFr
] as const;

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

export const catalogues: Readonly<Record<Language, ReadonlyMap<string, Pattern>>> = {
	en: flatten(english),
	fr: flatten(french)
};

function flatten(subjects: readonly object[]): ReadonlyMap<string, Pattern> {
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
