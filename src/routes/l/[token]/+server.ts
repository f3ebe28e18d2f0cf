import { redirect } from '@sveltejs/kit';
import { NotFoundError } from '#lib/base/errors.ts';
import { keepLink } from '#lib/server/http/cookies.ts';
import { orErrorPage } from '#lib/server/http/problem.ts';
import { accountsOf } from '#lib/server/http/team.ts';
import type { RequestEvent } from './$types';

/** A link to a map: kept in the browser, out of its address, then the map. */
export const GET = async (event: RequestEvent) => {
	accountsOf(event);
	const { cookies, locals, params } = event;
	const map = await locals.store.people.mapOfLink(params.token);
	if (map === undefined)
		return orErrorPage(Promise.reject(new NotFoundError('people.linkGone')), locals.language);
	keepLink(cookies, locals.application.settings.origin.startsWith('https:'), params.token);
	redirect(303, `/m/${encodeURIComponent(map)}/network`);
};
