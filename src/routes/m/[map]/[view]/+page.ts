import type { MapDocument } from '#lib/model/StakeholderMap.ts';
import { loadCatalogue } from '#lib/i18n/loadCatalogue.ts';
import { findView } from '#lib/views/index.ts';
import { browser } from '$app/environment';
import type { PageLoad } from './$types';

/** The code of the view and its words come with the page, so that the first picture is drawn on the server too. */
export const load: PageLoad = async ({ params, data, parent }) => {
	const entry = findView(params.view);
	const opened = await entry?.load();
	if (entry?.words !== undefined) await loadCatalogue((await parent()).language, entry.words);
	const { text, ...rest } = data;
	const document = JSON.parse(text) as MapDocument;
	// Thousands take as long to read as the page to be built with them: one after the other, with room for a key between.
	if (browser) await new Promise((resolve) => setTimeout(resolve));
	return { ...rest, document, opened };
};
