import { computeMeasure } from '#lib/analysis/compute.ts';
import { createNetwork } from '#lib/analysis/kernels/Network.ts';
import { prepare } from '#lib/analysis/layouts/layOut.ts';
import { drawToFit } from '#lib/components/story/scenePicture.ts';
import { lookOf } from '#lib/components/workspace/lookOf.ts';
import type { Language } from '#lib/i18n/catalogue.ts';
import { translatorOf } from '#lib/i18n/catalogues.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { toGraph } from '#lib/model/toGraph.ts';
import { stakeholderKinds, type StakeholderKind } from '#lib/model/words.ts';
import { readQuery, USUAL_SIZE } from '#lib/state/viewQuery.ts';
import type { Theme } from '#lib/views/palette.ts';
import type { LegendEntry } from '#lib/views/picture.ts';
import { writeSvg } from '#lib/views/svg.ts';
import type { View, ViewInput, ViewTable } from '#lib/views/view.ts';

/** What stands in the page: a picture with the signs in it, or a table. */
export type Shown =
	| {
			readonly svg: string;
			readonly words: readonly string[];
			readonly kinds: readonly StakeholderKind[];
			readonly legend: readonly LegendEntry[];
	  }
	| { readonly table: ViewTable };

/** Of the picture, in its own units; the page shows it as wide as there is room. */
const SIZE = { width: 960, height: 520 };

/** By what is seen of a map, in each view, language and theme: many read the page that a map stands in, and few change it. */
const kept = new WeakMap<StakeholderMap, Map<string, Shown>>();

/** A view of a map at rest, drawn anew only where the map is another one. */
export function showIn(map: StakeholderMap, view: View, language: Language, theme: Theme): Shown {
	const looks = kept.get(map) ?? new Map<string, Shown>();
	kept.set(map, looks);
	const look = `${view.id} ${language} ${theme}`;
	const shown = looks.get(look) ?? draw(map, view, language, theme);
	looks.set(look, shown);
	return shown;
}

function draw(whole: StakeholderMap, view: View, language: Language, theme: Theme): Shown {
	const translator = translatorOf(language);
	const map = prepare(whole);
	const degrees = [...computeMeasure(USUAL_SIZE, createNetwork(toGraph(whole)))].map(
		([id, degree]) => [id, degree === undefined ? undefined : Number(degree)] as const
	);
	const input: ViewInput = {
		...lookOf(readQuery(new URLSearchParams()), { map, whole, filter: {}, figures: undefined }),
		figures: new Map([[USUAL_SIZE, new Map(degrees)]]),
		size: SIZE,
		theme,
		always: map,
		evidence: new Set(),
		answers: new Map(),
		ghosts: [],
		translator
	};
	const picture = drawToFit(view, input);
	if (!picture) return { table: view.rows(input) };
	const present = new Set(picture.nodes.map(({ kind }) => kind));
	return {
		svg: writeSvg(picture, { theme, title: translator.say({ key: `view.${view.id}.question` }) }),
		words: picture.words ?? [],
		kinds: stakeholderKinds.filter((kind) => present.has(kind)),
		legend: picture.legend
	};
}
