import { readJson } from '#lib/server/http/body.ts';
import { api } from '#lib/server/http/problem.ts';
import { eraseRequest } from '#lib/server/http/schemas.ts';
import type { RequestEvent } from './$types';

/** Erases the map for good, as its title confirms; refused while a legal hold or a retention period stands. */
export const POST = api(async ({ locals: { store, viewer }, params, request }: RequestEvent) => {
	const { title } = await readJson(request, eraseRequest);
	await store.keeping.erase(viewer, params.map, title);
	return new Response(null, { status: 204 });
});
