import { compute } from '#lib/server/http/compute.ts';
import { api } from '#lib/server/http/problem.ts';
import { jsonText } from '#lib/server/http/jsonText.ts';
import { wholeNumber } from '#lib/server/http/query.ts';
import type { RequestEvent } from './$types';

/** Names that an address may carry besides the parameters of the question. */
const OTHERS = ['seed', 'lang'];

/** The answer of the map to a question, with its parameters in the query; as the command line prints it. */
export const GET = api(async (event: RequestEvent) => {
	const { locals, params, url } = event;
	const { store, viewer, language } = locals;
	const { question } = params;
	const { map } = await store.read(viewer, params.map);
	const given = Object.fromEntries([...url.searchParams].filter(([name]) => !OTHERS.includes(name)));
	const seed = wholeNumber(url, 'seed', 1, 2 ** 31 - 1);
	return jsonText(await compute(event, { task: 'answer', map, question, given, seed, language }));
});
