import { json } from '@sveltejs/kit';
import { api } from '#lib/server/http/problem.ts';
import { importUpload } from '#lib/server/imports/importUpload.ts';
import { withUpload } from '#lib/server/imports/importLine.ts';
import { differenceOf } from '#lib/server/imports/updateFrom.ts';
import type { RequestEvent } from './$types';

/** What the files sent would change in the map; nothing is kept. */
export const POST = api(async (event: RequestEvent) => {
	const { locals, params, request } = event;
	const { store, viewer } = locals;
	await store.assertMay(viewer, params.map, 'contribute');
	return withUpload(event, async (upload, place) => {
		const imported = await importUpload(upload, params.map, { place, signal: request.signal });
		const { map, seq } = await store.read(viewer, params.map);
		return json(differenceOf(map, imported, { seq, hash: upload.hash }).difference);
	});
});
