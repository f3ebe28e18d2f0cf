import { json } from '@sveltejs/kit';
import { LARGEST_IMPORT, readBytes } from '#lib/server/http/body.ts';
import { compute } from '#lib/server/http/compute.ts';
import { api } from '#lib/server/http/problem.ts';
import { newId } from '#lib/server/newId.ts';
import { prepareDocument } from '#lib/server/work/prepareDocument.ts';
import type { RequestEvent } from './$types';

/** The maps in use, or (`?archived`) those put away; the last changed first. */
export const GET = api(async ({ locals: { store, viewer }, url }: RequestEvent) => {
	return json(await store.list(viewer, url.searchParams.has('archived') ? 'archived' : 'inUse'));
});

/** Bytes of a document from which on it is read on a thread of its own, so that nobody else waits for it. */
const LARGE = 200_000;

/** Makes a map of a document; one that is not sound in every record is refused with the first reason. */
export const POST = api(async (event: RequestEvent) => {
	const { store, viewer } = event.locals;
	const body = await readBytes(event.request, LARGEST_IMPORT);
	const id = newId();
	const { map, author } =
		body.length < LARGE
			? await prepareDocument(body, id)
			: await compute(event, { task: 'document', body, id });
	const maker = { id: newId(), author, at: new Date().toISOString() };
	const entry = await store.create(viewer, map, maker);
	return json(entry, { status: 201, headers: { location: `/api/maps/${encodeURIComponent(entry.id)}` } });
});
