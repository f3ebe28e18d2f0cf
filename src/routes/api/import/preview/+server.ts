import { json } from '@sveltejs/kit';
import { api } from '#lib/server/http/problem.ts';
import { readImport } from '#lib/server/imports/readImport.ts';
import { readUpload } from '#lib/server/imports/readUpload.ts';
import { newId } from '#lib/server/newId.ts';
import type { RequestEvent } from './$types';

/** What the files sent would become: the map, what was noticed, counts, and their hash. Nothing is kept. */
export const POST = api(async ({ request, url }: RequestEvent) => {
	return json(readImport(await readUpload(request, url), newId()));
});
