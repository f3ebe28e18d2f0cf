import english from '#lib/i18n/en/model.json' with { type: 'json' };
import french from '#lib/i18n/fr/model.json' with { type: 'json' };
import { plainText } from '#lib/base/plainText.ts';
import { tieKinds, type TieKind } from '#lib/model/words.ts';

/** The words for kinds of tie in every language, plain: a room speaks both. */
const tieKindWords: ReadonlyMap<string, TieKind> = new Map(
	[english, french].flatMap(({ tieKind: words }) =>
		tieKinds.map((kind) => [plainText(words[kind]), kind] as const)
	)
);

/** A line such as `Water Board, funds`: the name, and the kind of tie where the last part is one. */
export function readTieLine(line: string): { readonly name: string; readonly kind: TieKind | undefined } {
	const comma = line.lastIndexOf(',');
	const kind = comma < 0 ? undefined : tieKindWords.get(plainText(line.slice(comma + 1)));
	return { name: kind === undefined ? line : line.slice(0, comma), kind };
}
