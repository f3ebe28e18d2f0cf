import { fail, redirect } from '@sveltejs/kit';
import { message } from '#lib/base/message.ts';
import { readForm } from '#lib/server/http/form.ts';
import { accountsOf, orRefusal, sessionOf, textOf } from '#lib/server/http/team.ts';
import type { Actions, PageServerLoad } from './$types';

/** A person's own account: where it is signed in, its password, its end. */
export const load: PageServerLoad = async (event) => {
	const session = sessionOf(event);
	const sessions = await accountsOf(event).sessions(session.person.id);
	return {
		person: session.person,
		sessions: sessions.map(({ id, started, used, agent }) => ({
			id,
			started,
			used,
			agent,
			isThis: id === session.id
		}))
	};
};

export const actions: Actions = {
	signOut: async (event) => {
		const session = sessionOf(event);
		await accountsOf(event).end(session.person.id, session.id);
		event.setHeaders({ 'clear-site-data': '"cache", "cookies", "storage"' });
		redirect(303, '/sign-in');
	},
	end: async (event) => {
		const session = sessionOf(event);
		await accountsOf(event).end(session.person.id, textOf(await readForm(event), 'session'));
		return { changed: false };
	},
	endOthers: async (event) => {
		const session = sessionOf(event);
		await accountsOf(event).endOthers(session.person.id, session.id);
		return { changed: false };
	},
	password: async (event) => {
		const session = sessionOf(event);
		const form = await readForm(event);
		const change = { current: textOf(form, 'current'), next: textOf(form, 'next') };
		const outcome = await orRefusal(() => accountsOf(event).changePassword(session, change));
		if ('refusal' in outcome) return fail(403, { password: outcome.refusal });
		return { changed: true };
	},
	remove: async (event) => {
		const session = sessionOf(event);
		const typed = textOf(await readForm(event), 'email')
			.trim()
			.toLowerCase();
		if (typed !== session.person.email) return fail(422, { remove: message('people.account.removeWrong') });
		await accountsOf(event).remove(session.person.id);
		event.setHeaders({ 'clear-site-data': '"cache", "cookies", "storage"' });
		redirect(303, '/sign-in');
	}
};
