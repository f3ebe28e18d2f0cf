import { json } from '@sveltejs/kit';
import { analyse } from '#lib/analysis/analyse.ts';
import { toGraph } from '#lib/model/toGraph.ts';
import { api } from '#lib/server/http/problem.ts';
import type { RequestEvent } from './$types';

/** Every figure of the map, as the command line prints it; some of them with `?only=id,id`. */
export const GET = api(async ({ locals: { store, viewer }, params, url }: RequestEvent) => {
	const { map } = await store.read(viewer, params.map);
	const only = url.searchParams.get('only')?.split(',');
	return json(analyse(toGraph(map), { only }));
});
