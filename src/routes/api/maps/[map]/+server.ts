import { createHash } from 'node:crypto';
import { json } from '@sveltejs/kit';
import { toDocument } from '#lib/model/StakeholderMap.ts';
import { api } from '#lib/server/http/problem.ts';
import type { RequestEvent } from './$types';

/** The map as it stands, and its place in the log; nothing where the browser has that already (`ETag`). */
export const GET = api(async ({ locals: { store, viewer }, params, request }: RequestEvent) => {
	const { map, seq, epoch, standing } = await store.read(viewer, params.map);
	// Who sees how much may change while the map does not, and consents end with a day.
	const sight = createHash('sha256').update(JSON.stringify(standing.view)).digest('hex').slice(0, 12);
	const etag = `"${epoch}.${seq}.${sight}"`;
	const headers = { etag, 'cache-control': 'private, no-cache' };
	if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
	return json({ document: toDocument(map), seq, epoch }, { headers });
});

/** Puts the map away; `POST …/restore` brings it back. */
export const DELETE = api(async ({ locals: { store, viewer }, params }: RequestEvent) => {
	await store.read(viewer, params.map);
	await store.archive(viewer, params.map);
	return new Response(null, { status: 204 });
});
