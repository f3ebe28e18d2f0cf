import { json } from '@sveltejs/kit';
import { prepare } from '#lib/analysis/layouts/layOut.ts';
import { InputError } from '#lib/base/errors.ts';
import { parseDocument } from '#lib/model/parseDocument.ts';
import { toDocument } from '#lib/model/StakeholderMap.ts';
import { LARGEST_IMPORT, readJson } from '#lib/server/http/body.ts';
import { api } from '#lib/server/http/problem.ts';
import { createRequest } from '#lib/server/http/schemas.ts';
import { newId } from '#lib/server/newId.ts';
import type { RequestEvent } from './$types';

/** The maps in use, or (`?archived`) those put away; the last changed first. */
export const GET = api(async ({ locals: { store, viewer }, url }: RequestEvent) => {
	return json(await store.list(viewer, url.searchParams.has('archived') ? 'archived' : 'inUse'));
});

/** Makes a map of a document; one that is not sound in every record is refused with the first reason. */
export const POST = api(async ({ locals: { store, viewer }, request }: RequestEvent) => {
	const { document, author = 'local' } = await readJson(request, createRequest, LARGEST_IMPORT);
	const header = { ...document.header, id: document.header.id ?? newId() };
	const { map, issues } = parseDocument({ ...document, header });
	const wrong = issues.find(({ severity }) => severity === 'error');
	if (wrong) throw new InputError('request.shape', { problem: wrong.code }, wrong.at);
	const maker = { id: newId(), author, at: new Date().toISOString() };
	const entry = await store.create(viewer, toDocument(prepare(map)), maker);
	return json(entry, { status: 201, headers: { location: `/api/maps/${encodeURIComponent(entry.id)}` } });
});
