import { json } from '@sveltejs/kit';
import { ConflictError } from '#lib/base/errors.ts';
import { api } from '#lib/server/http/problem.ts';
import { assertPerson } from '#lib/server/access/Caller.ts';
import { importUpload } from '#lib/server/imports/importUpload.ts';
import { readUpload } from '#lib/server/imports/readUpload.ts';
import { newId } from '#lib/server/newId.ts';
import type { RequestEvent } from './$types';

/**
 * Makes a map of the files sent, its records as one edit. With the `hash` of a preview, only of those same
 * files (`import.changed` otherwise). Answers with the new map's entry and what was noticed.
 */
export const POST = api(async ({ locals: { store, viewer }, request, url }: RequestEvent) => {
	assertPerson(viewer);
	const upload = await readUpload(request, url);
	const expected = upload.fields.get('hash');
	if (expected !== undefined && expected !== upload.hash) throw new ConflictError('import.changed');
	const { document, issues } = await importUpload(upload, newId(), { signal: request.signal });
	const author = upload.fields.get('author') ?? 'local';
	const entry = await store.create(viewer, document, { id: newId(), author, at: new Date().toISOString() });
	const headers = { location: `/api/maps/${encodeURIComponent(entry.id)}` };
	return json({ ...entry, issues }, { status: 201, headers });
});
