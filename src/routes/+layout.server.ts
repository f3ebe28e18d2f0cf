import type { LayoutServerLoad } from './$types';

/** The language and the theme of the page; read anew when the address asks for others. */
export const load: LayoutServerLoad = ({ locals, url }) => {
	url.searchParams.get('lang');
	url.searchParams.get('theme');
	return { language: locals.language, theme: locals.theme };
};
