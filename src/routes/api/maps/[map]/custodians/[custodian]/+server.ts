import { json } from '@sveltejs/kit';
import { api } from '#lib/server/http/problem.ts';
import { newId } from '#lib/server/newId.ts';
import type { RequestEvent } from './$types';

/** Everything that the map holds of a custodian's, for those who act for it: records, history, readings. */
export const GET = api(async ({ locals: { store, viewer }, params }: RequestEvent) => {
	const taken = await store.exportCustody(viewer, params.map, params.custodian);
	const file = encodeURIComponent(`${params.map} ${params.custodian}.json`);
	return json(taken, {
		headers: { 'content-disposition': `attachment; filename="custodian.json"; filename*=UTF-8''${file}` }
	});
});

/** Takes all of it back, for good. */
export const DELETE = api(async ({ locals: { store, viewer }, params }: RequestEvent) => {
	const maker = { id: newId(), author: 'local', at: new Date().toISOString() };
	await store.erase(viewer, params.map, params.custodian, maker);
	return new Response(null, { status: 204 });
});
