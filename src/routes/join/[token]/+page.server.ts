import { fail, redirect } from '@sveltejs/kit';
import { NotFoundError } from '#lib/base/errors.ts';
import { readForm } from '#lib/server/http/form.ts';
import { accountsOf, orRefusal, textOf } from '#lib/server/http/team.ts';
import type { Actions, PageServerLoad } from './$types';

/** What an invitation offers, to whoever holds it. */
export const load: PageServerLoad = async (event) => {
	accountsOf(event);
	const { locals, params } = event;
	const invitation = await locals.store.people.invitation(params.token);
	return {
		isOpen: invitation !== undefined,
		isForMap: invitation?.map !== undefined,
		email: invitation?.email,
		name: locals.session?.person.name,
		token: params.token
	};
};

/** Where a person goes who has joined. */
function placeOf(map: string | undefined): string {
	return map === undefined ? '/' : `/m/${encodeURIComponent(map)}/network`;
}

export const actions: Actions = {
	/** Makes an account and accepts with it. */
	create: async (event) => {
		const accounts = accountsOf(event);
		const { locals, params, request } = event;
		const { people } = locals.store;
		const form = await readForm(event);
		const password = textOf(form, 'password');
		const outcome = await orRefusal(async () => {
			const invitation = await people.invitation(params.token);
			if (!invitation) throw new NotFoundError('people.invitationGone');
			const email = invitation.email ?? textOf(form, 'email');
			// Only whoever runs the server invites without a map: by such a link a forgotten password is replaced.
			const isReset = invitation.map === undefined && invitation.email !== undefined;
			const person = await (isReset && (await accounts.has(email))
				? accounts.reset(email, password)
				: accounts.create({ name: textOf(form, 'name'), email, password }));
			const map = await people.accept(params.token, person);
			const address = event.getClientAddress();
			const agent = request.headers.get('user-agent') ?? '';
			return { map, cookies: await accounts.signIn({ email, password, address, agent }) };
		});
		if ('refusal' in outcome)
			return fail(422, { ...outcome, name: textOf(form, 'name'), email: textOf(form, 'email') });
		locals.newCookies.push(...outcome.done.cookies);
		redirect(303, placeOf(outcome.done.map));
	},
	/** Accepts with the account that is signed in. */
	accept: async (event) => {
		accountsOf(event);
		const { locals, params } = event;
		const { session } = locals;
		if (!session) redirect(303, `/sign-in?to=${encodeURIComponent(event.url.pathname)}`);
		const outcome = await orRefusal(() => locals.store.people.accept(params.token, session.person));
		if ('refusal' in outcome) return fail(403, { ...outcome, name: '', email: '' });
		redirect(303, placeOf(outcome.done));
	}
};
