import { json } from '@sveltejs/kit';
import { compareMaps } from '#lib/analysis/scenarios/compareMaps.ts';
import { NotFoundError } from '#lib/base/errors.ts';
import { translatorOf } from '#lib/i18n/catalogues.ts';
import { applyScenario } from '#lib/model/edits/scenario.ts';
import { api } from '#lib/server/http/problem.ts';
import { wholeNumber } from '#lib/server/http/query.ts';
import { loadOptimiser } from '#lib/server/loadOptimiser.ts';
import { toComparisonJson } from '#lib/views/reports/comparison.ts';
import type { RequestEvent } from './$types';

/** The map beside the map as it would be under one of its scenarios, or beside another map (`with`). */
export const GET = api(async ({ locals: { store, viewer, language }, params, url }: RequestEvent) => {
	const { map } = await store.read(viewer, params.map);
	const other = url.searchParams.get('with');
	const second = other === null ? map : (await store.read(viewer, other)).map;
	const scenario = url.searchParams.get('scenario');
	if (scenario !== null && !second.scenarios.has(scenario))
		throw new NotFoundError('record.unknown', { id: scenario });
	const after = scenario === null ? second : applyScenario(second, scenario);
	const comparison = compareMaps(map, after, {
		seed: wholeNumber(url, 'seed', 1, 2 ** 31 - 1),
		questions: url.searchParams.get('questions')?.split(','),
		optimiser: await loadOptimiser()
	});
	return json(toComparisonJson(comparison, translatorOf(language)));
});
