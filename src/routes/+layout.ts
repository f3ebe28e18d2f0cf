import { loadCatalogue } from '#lib/i18n/loadCatalogue.ts';
import type { LayoutLoad } from './$types';

/** The sentences of the page's language, and of no other, come with the page. */
export const load: LayoutLoad = async ({ data }) => ({
	...data,
	catalogue: await loadCatalogue(data.language)
});
