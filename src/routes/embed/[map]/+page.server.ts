import { NotFoundError } from '#lib/base/errors.ts';
import { textIn } from '#lib/components/naming.ts';
import { translatorOf } from '#lib/i18n/catalogues.ts';
import type { Visitor } from '#lib/server/access/Caller.ts';
import { orErrorPage } from '#lib/server/http/problem.ts';
import { accountsOf } from '#lib/server/http/team.ts';
import { findView } from '#lib/views/index.ts';
import type { PageServerLoad } from './$types';
import { showIn } from './showIn.ts';

/** Nothing runs in it, and nothing is kept in the browser. */
export const csr = false;

/** A map in the page of another site, as everybody may see it, whoever looks on. */
export const load: PageServerLoad = async (event) => {
	accountsOf(event);
	const { locals, params, url } = event;
	const { language, store, theme } = locals;
	const at = new Date().toISOString();
	const everybody: Visitor = { person: undefined, links: [], at: at.slice(0, 10) };
	const { map } = await orErrorPage(store.read(everybody, params.map), language);
	const entry = findView(url.searchParams.get('view') ?? 'network');
	if (!entry || entry.form === 'page')
		return orErrorPage(Promise.reject(new NotFoundError('route.unknown')), language);
	const view = await entry.load();
	return {
		title: textIn({ language }, map.header.title, map.header.titleFr) ?? '',
		notice: textIn({ language }, map.header.notice, map.header.noticeFr),
		question: translatorOf(language).say({ key: `view.${view.id}.question` }),
		address: `${url.origin}/m/${encodeURIComponent(params.map)}/${view.id}`,
		at,
		counts: { stakeholders: map.stakeholders.size, ties: map.ties.size },
		withheld: [...map.withheld.values()].reduce((sum, count) => sum + count, 0),
		shown: showIn(map, view, language, theme)
	};
};
