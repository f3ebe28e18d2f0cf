import { NotFoundError } from '#lib/base/errors.ts';
import { orErrorPage } from '#lib/server/http/problem.ts';
import { PLAN_PAGE } from '#lib/state/PlanState.svelte.ts';
import { findView } from '#lib/views/index.ts';
import { readMap } from '../readMap.ts';
import type { PageServerLoad } from './$types';

/**
 * The map as it stands, as its audience may see it: a room gets less, and is asked for anew. Reads of the view
 * only whether there is one, so a change of view reads nothing anew.
 */
export const load: PageServerLoad = ({ params, url, untrack, locals }) => {
	if (!untrack(() => params.view === PLAN_PAGE || findView(params.view))) {
		return orErrorPage(Promise.reject(new NotFoundError('route.unknown')), locals.language);
	}
	return readMap({ params, url, locals });
};
