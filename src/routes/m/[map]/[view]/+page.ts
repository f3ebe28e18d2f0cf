import { findView } from '#lib/views/index.ts';
import type { PageLoad } from './$types';

/** The code of the view comes with the page, so that the first picture is drawn on the server too. */
export const load: PageLoad = async ({ params, data }) => ({
	...data,
	opened: await findView(params.view)?.load()
});
