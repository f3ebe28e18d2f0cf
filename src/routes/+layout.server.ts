import { timeOf } from '#lib/server/accounts/timeOf.ts';
import type { LayoutServerLoad } from './$types';

/** The language and the theme of the page, and who has signed in where there are accounts; read anew when the address asks for others. */
export const load: LayoutServerLoad = ({ locals, url }) => {
	url.searchParams.get('lang');
	url.searchParams.get('theme');
	const { accounts } = locals.application;
	const { session } = locals;
	const account = accounts && {
		person: session && { id: session.person.id, name: session.person.name },
		time: session && timeOf(session, Date.now())
	};
	return { language: locals.language, theme: locals.theme, account };
};
