import { json } from '@sveltejs/kit';
import { ask } from '#lib/analysis/answers/index.ts';
import { translatorOf } from '#lib/i18n/catalogues.ts';
import { optimiserFor } from '#lib/server/loadOptimiser.ts';
import { api } from '#lib/server/http/problem.ts';
import { wholeNumber } from '#lib/server/http/query.ts';
import { toAnswerJson } from '#lib/views/reports/answer.ts';
import type { RequestEvent } from './$types';

/** Names that an address may carry besides the parameters of the question. */
const OTHERS = ['seed', 'lang'];

/** The answer of the map to a question, with its parameters in the query; as the command line prints it. */
export const GET = api(async ({ locals: { store, viewer, language }, params, url }: RequestEvent) => {
	const { map } = await store.read(viewer, params.map);
	const given = Object.fromEntries([...url.searchParams].filter(([name]) => !OTHERS.includes(name)));
	const answer = ask(params.question, map, given, {
		seed: wholeNumber(url, 'seed', 1, 2 ** 31 - 1),
		optimiser: await optimiserFor(params.question)
	});
	return json(toAnswerJson(answer, translatorOf(language)));
});
