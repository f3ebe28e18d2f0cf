import { json } from '@sveltejs/kit';
import { ConflictError } from '#lib/base/errors.ts';
import { api } from '#lib/server/http/problem.ts';
import { assertPerson } from '#lib/server/access/Caller.ts';
import { importUpload } from '#lib/server/imports/importUpload.ts';
import { withUpload } from '#lib/server/imports/importLine.ts';
import { newId } from '#lib/server/newId.ts';
import type { RequestEvent } from './$types';

/**
 * Makes a map of the files sent, its records as one edit. With the `hash` of a preview, only of those same
 * files (`import.changed` otherwise). Answers with the new map's entry and what was noticed.
 */
export const POST = api((event: RequestEvent) => {
	const { locals, request } = event;
	const { store, viewer } = locals;
	assertPerson(viewer);
	return withUpload(event, async (upload, place) => {
		const expected = upload.fields.get('hash');
		if (expected !== undefined && expected !== upload.hash) throw new ConflictError('import.changed');
		const { document, issues } = await importUpload(upload, newId(), { place, signal: request.signal });
		const author = upload.fields.get('author') ?? 'local';
		const entry = await store.create(viewer, document, { id: newId(), author, at: new Date().toISOString() });
		const headers = { location: `/api/maps/${encodeURIComponent(entry.id)}` };
		return json({ ...entry, issues }, { status: 201, headers });
	});
});
