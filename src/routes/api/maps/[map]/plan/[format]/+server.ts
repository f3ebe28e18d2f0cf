import { findPlanFormat } from '#lib/formats/plan/index.ts';
import { compute } from '#lib/server/http/compute.ts';
import { api } from '#lib/server/http/problem.ts';
import { wholeNumber } from '#lib/server/http/query.ts';
import type { RequestEvent } from './$types';

/** The page to print has its own looks in itself, and nothing else to load or run. */
const OWN_STYLE =
	"default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** The engagement plan as a file; `owner`: of this owner alone, `fragile=1`: with what names what is fragile. */
export const GET = api(async (event: RequestEvent) => {
	const { locals, params, url } = event;
	const { store, viewer, language } = locals;
	const format = findPlanFormat(params.format);
	const { map } = await store.read(viewer, params.map);
	const bytes = await compute(event, {
		task: 'plan',
		map,
		format: format.id,
		at: viewer.at,
		owner: url.searchParams.get('owner') || undefined,
		link: new URL(`/m/${encodeURIComponent(params.map)}/plan`, url).href,
		withGuarded: url.searchParams.get('fragile') === '1',
		seed: wholeNumber(url, 'seed', 1, 2 ** 31 - 1),
		language
	});
	const file = encodeURIComponent(`${params.map}-plan.${format.id}`);
	const isPage = format.id === 'html';
	return new Response(bytes, {
		headers: {
			'content-type': format.type,
			'cache-control': 'no-store',
			...(isPage
				? { 'content-security-policy': OWN_STYLE }
				: { 'content-disposition': `attachment; filename="plan.${format.id}"; filename*=UTF-8''${file}` })
		}
	});
});
