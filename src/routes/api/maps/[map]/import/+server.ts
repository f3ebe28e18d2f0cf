import { json } from '@sveltejs/kit';
import { api } from '#lib/server/http/problem.ts';
import { importUpload } from '#lib/server/imports/importUpload.ts';
import { withUpload } from '#lib/server/imports/importLine.ts';
import { assertUnchanged, differenceOf } from '#lib/server/imports/updateFrom.ts';
import { newId } from '#lib/server/newId.ts';
import type { RequestEvent } from './$types';

/**
 * Brings what files say into the map as one edit, which is undone as one. With the `hash` and `seq` of a
 * preview, only of those files into that state of the map. Files that say nothing new change nothing.
 */
export const POST = api(async (event: RequestEvent) => {
	const { locals, params, request } = event;
	const { store, viewer } = locals;
	await store.assertMay(viewer, params.map, 'contribute');
	return withUpload(event, async (upload, place) => {
		const imported = await importUpload(upload, params.map, { place, signal: request.signal });
		const { map, seq } = await store.read(viewer, params.map);
		assertUnchanged(upload.fields, upload.hash, seq);
		const { difference, changes } = differenceOf(map, imported, { seq, hash: upload.hash });
		if (changes.length === 0) return json({ ...difference, seq });
		const author = upload.fields.get('author') ?? 'local';
		const edit = { id: newId(), author, at: new Date().toISOString(), changes };
		const appended = await store.append(viewer, params.map, edit, seq);
		return json({ ...difference, seq: appended.seq }, { status: 201 });
	});
});
