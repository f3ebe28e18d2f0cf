import { addSubjects, type Catalogue, type Language } from './catalogue.ts';

/** What the sentences of a language come in: a page fetches what it may have to say, and the rest when it is wanted. */
const parts = {
	page: { en: () => import('./en/page.ts'), fr: () => import('./fr/page.ts') },
	/** Answers, and what follows from them: plan, scenarios, values. */
	answers: { en: () => import('./en/answers.ts'), fr: () => import('./fr/answers.ts') },
	/** Files that come in. */
	files: { en: () => import('./en/files.json'), fr: () => import('./fr/files.json') },
	/** Who wrote what, when and for what purpose. */
	origins: { en: () => import('./en/origins.json'), fr: () => import('./fr/origins.json') },
	/** Accounts, roles, links and custody. */
	people: { en: () => import('./en/people.json'), fr: () => import('./fr/people.json') },
	/** Scenes, and showing them. */
	story: { en: () => import('./en/story.json'), fr: () => import('./fr/story.json') },
	/** How measures are computed: long reading that few want. */
	explained: { en: () => import('./en/explained.json'), fr: () => import('./fr/explained.json') }
} as const;
export type Part = keyof typeof parts;

/** Every part that was wanted since this page was opened; another language comes with the same. */
const wanted = new Set<Part>(['page']);
const held: Readonly<Record<Language, Map<Part, Promise<void>>>> = { en: new Map(), fr: new Map() };
const catalogues = { en: new Map(), fr: new Map() } satisfies Record<Language, Catalogue>;

/**
 * The catalogue of one language, with what was wanted so far and the parts wanted now. It comes over the network
 * and is one and the same object each time, so that whoever speaks from it can say at once what came later.
 */
export async function loadCatalogue(language: Language, ...also: readonly Part[]): Promise<Catalogue> {
	for (const part of also) wanted.add(part);
	await Promise.all([...wanted].map((part) => loadPart(language, part)));
	return catalogues[language];
}

function loadPart(language: Language, part: Part): Promise<void> {
	const before = held[language].get(part);
	if (before) return before;
	const load = parts[part][language]().then(({ default: subjects }) =>
		addSubjects(catalogues[language], [subjects].flat())
	);
	// What did not come through is asked for again the next time.
	load.catch(() => held[language].delete(part));
	held[language].set(part, load);
	return load;
}
