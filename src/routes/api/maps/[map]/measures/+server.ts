import { api } from '#lib/server/http/problem.ts';
import { jsonText } from '#lib/server/http/jsonText.ts';
import type { RequestEvent } from './$types';

/** Every figure of the map, as the command line prints it; some of them with `?only=id,id`. */
export const GET = api(
	async ({ locals: { application, store, viewer }, params, url, request }: RequestEvent) => {
		const { map } = await store.read(viewer, params.map);
		const only = url.searchParams.get('only')?.split(',');
		return jsonText(await application.workshop.run({ task: 'measures', map, only }, request.signal));
	}
);
