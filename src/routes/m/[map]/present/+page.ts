import { loadCatalogue } from '#lib/i18n/loadCatalogue.ts';
import { fromDocument, type MapDocument } from '#lib/model/StakeholderMap.ts';
import { scenesOf } from '#lib/model/scenes.ts';
import { sceneIn } from '#lib/state/story.ts';
import { findView } from '#lib/views/index.ts';
import type { PageLoad } from './$types';

/** The code of the first scene's view comes with the page, so that its picture is drawn on the server too. */
export const load: PageLoad = async ({ data, url, untrack, parent }) => {
	const { text, ...rest } = data;
	const document = JSON.parse(text) as MapDocument;
	const scenes = scenesOf(fromDocument(document));
	const scene = scenes[untrack(() => sceneIn(url.searchParams, scenes.length))];
	const entry = findView(scene?.view ?? '');
	if (entry?.words !== undefined) await loadCatalogue((await parent()).language, entry.words);
	return { ...rest, document, opened: await entry?.load() };
};
