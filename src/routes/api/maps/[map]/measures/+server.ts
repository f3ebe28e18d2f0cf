import { compute } from '#lib/server/http/compute.ts';
import { api } from '#lib/server/http/problem.ts';
import { jsonText } from '#lib/server/http/jsonText.ts';
import type { RequestEvent } from './$types';

/** Every figure of the map, as the command line prints it; some of them with `?only=id,id`. */
export const GET = api(async (event: RequestEvent) => {
	const { locals, params, url } = event;
	const { map } = await locals.store.read(locals.viewer, params.map);
	const only = url.searchParams.get('only')?.split(',');
	return jsonText(await compute(event, { task: 'measures', map, only }));
});
