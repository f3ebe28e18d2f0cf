import { offer } from '#lib/analysis/offer.ts';
import { NotFoundError } from '#lib/base/errors.ts';
import { orErrorPage } from '#lib/server/http/problem.ts';
import { toDocument } from '#lib/model/StakeholderMap.ts';
import { findView } from '#lib/views/index.ts';
import type { PageServerLoad } from './$types';

/** The map as it stands. Reads of the view only whether there is one, so a change of view reads nothing anew. */
export const load: PageServerLoad = async ({ params, untrack, locals: { store, viewer, language } }) => {
	if (!untrack(() => findView(params.view))) {
		return orErrorPage(Promise.reject(new NotFoundError('route.unknown')), language);
	}
	const { map, seq } = await orErrorPage(store.read(viewer, params.map), language);
	return { document: toDocument(map), seq, offer };
};
