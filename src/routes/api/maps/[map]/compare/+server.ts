import { NotFoundError } from '#lib/base/errors.ts';
import { applyScenario } from '#lib/model/edits/scenario.ts';
import { compute } from '#lib/server/http/compute.ts';
import { api } from '#lib/server/http/problem.ts';
import { jsonText } from '#lib/server/http/jsonText.ts';
import { wholeNumber } from '#lib/server/http/query.ts';
import type { RequestEvent } from './$types';

/** The map beside the map as it would be under one of its scenarios, or beside another map (`with`). */
export const GET = api(async (event: RequestEvent) => {
	const { locals, params, url } = event;
	const { store, viewer, language } = locals;
	const { map } = await store.read(viewer, params.map);
	const other = url.searchParams.get('with');
	const second = other === null ? map : (await store.read(viewer, other)).map;
	const scenario = url.searchParams.get('scenario');
	if (scenario !== null && !second.scenarios.has(scenario))
		throw new NotFoundError('record.unknown', { id: scenario });
	const after = scenario === null ? second : applyScenario(second, scenario);
	const questions = url.searchParams.get('questions')?.split(',');
	const seed = wholeNumber(url, 'seed', 1, 2 ** 31 - 1);
	return jsonText(await compute(event, { task: 'compare', map, after, questions, seed, language }));
});
