import type { LayoutServerLoad } from './$types';

/** The language of the page; read anew when the address asks for another one. */
export const load: LayoutServerLoad = ({ locals, url }) => {
	url.searchParams.get('lang');
	return { language: locals.language };
};
