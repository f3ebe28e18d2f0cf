import { orErrorPage } from '#lib/server/http/problem.ts';
import { toDocument } from '#lib/model/StakeholderMap.ts';
import type { PageServerLoad } from './$types';

/** The map as it stands. Reads nothing of the view, so a change of view asks the server for nothing. */
export const load: PageServerLoad = async ({ params, locals: { store, viewer, language } }) => {
	const { map, seq } = await orErrorPage(store.read(viewer, params.map), language);
	return { document: toDocument(map), seq };
};
