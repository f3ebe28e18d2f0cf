import { fromDocument } from '#lib/model/StakeholderMap.ts';
import { scenesOf } from '#lib/model/scenes.ts';
import { sceneIn } from '#lib/state/story.ts';
import { findView } from '#lib/views/index.ts';
import type { PageLoad } from './$types';

/** The code of the first scene's view comes with the page, so that its picture is drawn on the server too. */
export const load: PageLoad = async ({ data, url, untrack }) => {
	const scenes = scenesOf(fromDocument(data.document));
	const scene = scenes[untrack(() => sceneIn(url.searchParams, scenes.length))];
	return { ...data, opened: await findView(scene?.view ?? '')?.load() };
};
