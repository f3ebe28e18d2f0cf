import { prepare } from '#lib/analysis/layouts/layOut.ts';
import type { Translator } from '#lib/i18n/translator.ts';
import { filterMap } from '#lib/model/filterMap.ts';
import type { Scene } from '#lib/model/records.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { filterNow } from '#lib/state/filterNow.ts';
import { badgesOf, evidenceOf, ghostsOf } from '#lib/state/litAnswer.ts';
import type { SceneFact } from '#lib/state/SceneFacts.svelte.ts';
import { queryOfScene } from '#lib/state/story.ts';
import type { Theme } from '#lib/views/palette.ts';
import type { Picture, Size } from '#lib/views/picture.ts';
import type { View, ViewInput } from '#lib/views/view.ts';
import { lookOf } from '../workspace/lookOf.ts';

interface Surroundings {
	readonly fact: SceneFact;
	readonly size: Size;
	readonly theme: Theme;
	readonly translator: Translator;
}

/** What the view of a scene is drawn from, as the workspace would draw it. */
export function inputOfScene(
	map: StakeholderMap,
	scene: Scene,
	{ fact, size, theme, translator }: Surroundings
): ViewInput {
	const query = queryOfScene(scene);
	const filter = filterNow(query, map);
	const lit = { answer: fact.answer, lit: undefined };
	return {
		...lookOf(query, { map: prepare(filterMap(map, filter)), whole: map, filter, figures: fact.figures }),
		size,
		theme,
		always: filterMap(map, { ...filter, at: undefined }),
		selection: query.selected,
		evidence: evidenceOf(lit),
		answers: badgesOf(lit),
		ghosts: ghostsOf(lit),
		translator
	};
}

/** How much larger a surface a picture is drawn on until it fits, to be shown smaller. */
const LARGER = [1, 1.5, 2, 2.5] as const;

/** Draws into the size of an input. What grows beyond it, as lanes of many do, is drawn larger and shown smaller. */
export function drawToFit(view: View, input: ViewInput): Picture | undefined {
	let picture: Picture | undefined;
	for (const times of LARGER) {
		const size = { width: input.size.width * times, height: input.size.height * times };
		picture = view.draw?.({ ...input, size });
		if (!picture || picture.size.height <= size.height) break;
	}
	return picture;
}
