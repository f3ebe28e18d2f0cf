import { api } from '#lib/server/http/problem.ts';
import type { RequestEvent } from './$types';

/** Brings a map back that was put away. */
export const POST = api(async ({ locals: { store, viewer }, params }: RequestEvent) => {
	await store.unarchive(viewer, params.map);
	return new Response(null, { status: 204 });
});
