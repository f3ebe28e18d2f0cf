import { api } from '#lib/server/http/problem.ts';
import { answerInLines, wantsLines } from '#lib/server/http/lines.ts';
import { previewUpload } from '#lib/server/imports/importUpload.ts';
import { assertPerson } from '#lib/server/access/Caller.ts';
import { joinImports, withUpload } from '#lib/server/imports/importLine.ts';
import { readUpload } from '#lib/server/imports/readUpload.ts';
import type { RequestEvent } from './$types';

/**
 * What the files sent would become: counts, a few rows, what was noticed, and their hash. Nothing is kept.
 * Whoever accepts `application/x-ndjson` is told of the share done while it goes on.
 */
export const POST = api(async (event: RequestEvent) => {
	const { request, locals } = event;
	assertPerson(locals.viewer);
	if (wantsLines(request)) return inLines(event);
	const { signal } = request;
	const body = await withUpload(event, (upload, place) => previewUpload(upload, { place, signal }));
	return new Response(body, { headers: { 'content-type': 'application/json', 'cache-control': 'no-store' } });
});

/** The place in the line is kept as long as the answer goes on. */
async function inLines(event: RequestEvent): Promise<Response> {
	const { request, url, locals } = event;
	const place = joinImports(event);
	try {
		const upload = await readUpload(request, url);
		return answerInLines(locals.language, 'preview', (run) =>
			previewUpload(upload, { ...run, place }).finally(place.leave)
		);
	} catch (error) {
		place.leave();
		throw error;
	}
}
