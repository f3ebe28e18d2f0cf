import { json } from '@sveltejs/kit';
import { api } from '#lib/server/http/problem.ts';
import { importUpload } from '#lib/server/imports/importUpload.ts';
import { readUpload } from '#lib/server/imports/readUpload.ts';
import { differenceOf } from '#lib/server/imports/updateFrom.ts';
import type { RequestEvent } from './$types';

/** What the files sent would change in the map; nothing is kept. */
export const POST = api(async ({ locals: { store, viewer }, params, request, url }: RequestEvent) => {
	await store.assertMay(viewer, params.map, 'contribute');
	const upload = await readUpload(request, url);
	const imported = await importUpload(upload, params.map, { signal: request.signal });
	const { map, seq } = await store.read(viewer, params.map);
	return json(differenceOf(map, imported, { seq, hash: upload.hash }).difference);
});
