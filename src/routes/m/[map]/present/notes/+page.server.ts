import { isOpenScene, scenesOf } from '#lib/model/scenes.ts';
import { orErrorPage } from '#lib/server/http/problem.ts';
import type { PageServerLoad } from './$types';

/** The scenes that a room is shown, with the notes that whoever presents wrote, where the reader may see them. */
export const load: PageServerLoad = async ({ params, locals }) => {
	const { map } = await orErrorPage(locals.store.read(locals.viewer, params.map), locals.language);
	return { header: map.header, scenes: scenesOf(map).filter(isOpenScene) };
};
