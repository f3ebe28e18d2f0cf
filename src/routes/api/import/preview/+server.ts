import { api } from '#lib/server/http/problem.ts';
import { answerInLines, wantsLines } from '#lib/server/http/lines.ts';
import { previewUpload } from '#lib/server/imports/importUpload.ts';
import { assertPerson } from '#lib/server/access/Caller.ts';
import { readUpload } from '#lib/server/imports/readUpload.ts';
import type { RequestEvent } from './$types';

/**
 * What the files sent would become: counts, a few rows, what was noticed, and their hash. Nothing is kept.
 * Whoever accepts `application/x-ndjson` is told of the share done while it goes on.
 */
export const POST = api(async ({ request, url, locals: { language, viewer } }: RequestEvent) => {
	assertPerson(viewer);
	const upload = await readUpload(request, url);
	if (wantsLines(request)) return answerInLines(language, 'preview', (run) => previewUpload(upload, run));
	const body = await previewUpload(upload, { signal: request.signal });
	return new Response(body, { headers: { 'content-type': 'application/json', 'cache-control': 'no-store' } });
});
