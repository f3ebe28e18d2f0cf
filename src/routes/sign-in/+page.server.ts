import { fail, redirect } from '@sveltejs/kit';
import { readForm } from '#lib/server/http/form.ts';
import { noSuchPage, accountsOf, orRefusal, ownPath, textOf } from '#lib/server/http/team.ts';
import type { Actions, PageServerLoad } from './$types';

/** Where people sign in; who has done so goes on, unless it is done again because the session will end (`?again`). */
export const load: PageServerLoad = (event) => {
	const accounts = accountsOf(event);
	const { url, locals } = event;
	const to = ownPath(url.searchParams.get('to'));
	if (locals.session && !url.searchParams.has('again')) redirect(303, to);
	return { organisation: accounts.organisation, isRefused: url.searchParams.has('refused'), to };
};

export const actions: Actions = {
	password: async (event) => {
		const accounts = accountsOf(event);
		const form = await readForm(event);
		const email = textOf(form, 'email');
		const attempt = {
			email,
			password: textOf(form, 'password'),
			address: event.getClientAddress(),
			agent: event.request.headers.get('user-agent') ?? ''
		};
		const outcome = await orRefusal(() => accounts.signIn(attempt));
		if ('refusal' in outcome)
			return fail(outcome.code === 'account.tooMany' ? 429 : 403, { ...outcome, email });
		event.locals.newCookies.push(...outcome.done);
		const { session } = event.locals;
		if (session) await accounts.end(session.person.id, session.id);
		redirect(303, ownPath(event.url.searchParams.get('to')));
	},
	organisation: async (event) => {
		const accounts = accountsOf(event);
		if (accounts.organisation === undefined) noSuchPage(event.locals.language);
		const { url, cookies } = await accounts.beginOrganisation(ownPath(event.url.searchParams.get('to')));
		event.locals.newCookies.push(...cookies);
		// The page leads there itself: browsers let no form of ours end at another site (`form-action`).
		return { onward: url };
	}
};
