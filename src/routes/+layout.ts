import { loadCatalogue, type Part } from '#lib/i18n/loadCatalogue.ts';
import type { LayoutLoad } from './$types';

/** Pages that say more than every page does. */
const more: Readonly<Record<string, Part>> = {
	'/account': 'people',
	'/import': 'files',
	'/join/[token]': 'people',
	'/m/[map]/people': 'people',
	'/m/[map]/present': 'story',
	'/m/[map]/present/notes': 'story',
	'/print/[map]': 'story',
	'/sign-in': 'people'
};

/** The sentences of the page's language, and of no other, come with the page. */
export const load: LayoutLoad = async ({ data, route }) => {
	const part = more[route.id ?? ''];
	return { ...data, catalogue: await loadCatalogue(data.language, ...(part ? [part] : [])) };
};
