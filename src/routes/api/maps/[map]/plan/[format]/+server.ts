import { ask, questions } from '#lib/analysis/answers/index.ts';
import { findPlanFormat } from '#lib/formats/plan/index.ts';
import { translatorOf } from '#lib/i18n/catalogues.ts';
import { api } from '#lib/server/http/problem.ts';
import { wholeNumber } from '#lib/server/http/query.ts';
import { planAnswers, toPlanReport } from '#lib/views/plan/planReport.ts';
import type { RequestEvent } from './$types';

/** The page to print has its own looks in itself, and nothing else to load or run. */
const OWN_STYLE =
	"default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** The engagement plan as a file; `owner`: of this owner alone, `fragile=1`: with what names what is fragile. */
export const GET = api(async ({ locals: { store, viewer, language }, params, url }: RequestEvent) => {
	const format = findPlanFormat(params.format);
	const { map } = await store.read(viewer, params.map);
	const seed = wholeNumber(url, 'seed', 1, 2 ** 31 - 1);
	const report = toPlanReport(map, translatorOf(language), {
		at: viewer.at,
		questions: questions.map(({ id }) => id),
		owner: url.searchParams.get('owner') || undefined,
		answers: planAnswers.map((question) => ask(question, map, {}, { seed })),
		link: new URL(`/m/${encodeURIComponent(params.map)}/plan`, url).href,
		withGuarded: url.searchParams.get('fragile') === '1'
	});
	const file = encodeURIComponent(`${params.map}-plan.${format.id}`);
	const isPage = format.id === 'html';
	return new Response(new Uint8Array(await format.write(report)), {
		headers: {
			'content-type': format.type,
			'cache-control': 'no-store',
			...(isPage
				? { 'content-security-policy': OWN_STYLE }
				: { 'content-disposition': `attachment; filename="plan.${format.id}"; filename*=UTF-8''${file}` })
		}
	});
});
