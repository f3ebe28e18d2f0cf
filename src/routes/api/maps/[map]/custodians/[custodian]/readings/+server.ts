import { json } from '@sveltejs/kit';
import { api } from '#lib/server/http/problem.ts';
import type { RequestEvent } from './$types';

/** Who read a custodian's records on its own terms, by the hour; for those who act for it. */
export const GET = api(async ({ locals: { store, viewer }, params }: RequestEvent) => {
	return json(await store.readings(viewer, params.map, params.custodian));
});
