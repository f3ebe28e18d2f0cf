import english from '#lib/i18n/en/model.json' with { type: 'json' };
import french from '#lib/i18n/fr/model.json' with { type: 'json' };
import { stakeholderKinds, type StakeholderKind } from '#lib/model/words.ts';

/** The words for kinds in every language, whichever one the page speaks: a room speaks both. */
export const kindWords: ReadonlyMap<string, StakeholderKind> = new Map(
	[english, french].flatMap(({ kind: words }) => stakeholderKinds.map((kind) => [words[kind], kind] as const))
);
