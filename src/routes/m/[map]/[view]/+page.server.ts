import { offer } from '#lib/analysis/offer.ts';
import { may } from '#lib/server/access/roles.ts';
import { NotFoundError } from '#lib/base/errors.ts';
import { orErrorPage } from '#lib/server/http/problem.ts';
import { roomOf } from '#lib/model/room.ts';
import { toDocument } from '#lib/model/StakeholderMap.ts';
import { PLAN_PAGE } from '#lib/state/PlanState.svelte.ts';
import { findView } from '#lib/views/index.ts';
import type { PageServerLoad } from './$types';

/**
 * The map as it stands, as its audience may see it: a room gets less, and is asked for anew. Reads of the view
 * only whether there is one, so a change of view reads nothing anew.
 */
export const load: PageServerLoad = async ({ params, url, untrack, locals }) => {
	const { application, session, store, viewer, language } = locals;
	if (!untrack(() => params.view === PLAN_PAGE || findView(params.view))) {
		return orErrorPage(Promise.reject(new NotFoundError('route.unknown')), language);
	}
	const room = roomOf(url.searchParams);
	const { map, seq, standing } = await orErrorPage(store.read(viewer, params.map), language);
	// Where there are accounts, owners decide about people, and custodians about what is theirs.
	const isShared = application.accounts !== undefined && !room;
	const mayShare = isShared && (may(standing.role, 'own') || (standing.view.custodians ?? []).length > 0);
	const author = session?.person.name ?? 'local';
	return { document: toDocument(map), seq, offer, room, author, mayShare };
};
