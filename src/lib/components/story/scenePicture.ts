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
import type { Size } from '#lib/views/picture.ts';
import type { ViewInput } from '#lib/views/view.ts';
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
