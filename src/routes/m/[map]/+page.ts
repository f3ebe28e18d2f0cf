import { redirect } from '@sveltejs/kit';
import type { PageLoad } from './$types';

/** A map opens as a network. */
export const load: PageLoad = ({ params, url }) => {
	redirect(307, `/m/${encodeURIComponent(params.map)}/network${url.search}`);
};
