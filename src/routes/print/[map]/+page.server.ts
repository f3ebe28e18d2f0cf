import { roomOf } from '#lib/model/room.ts';
import { toDocument } from '#lib/model/StakeholderMap.ts';
import { orErrorPage } from '#lib/server/http/problem.ts';
import type { PageServerLoad } from './$types';

/** The story of a map, to be handed out as its audience may see it. */
export const load: PageServerLoad = async ({ params, url, locals }) => {
	const { map } = await orErrorPage(locals.store.read(locals.viewer, params.map), locals.language);
	return {
		document: toDocument(map),
		room: roomOf(url.searchParams),
		date: new Date().toISOString().slice(0, 10)
	};
};
