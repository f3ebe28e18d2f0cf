import { fail, redirect } from '@sveltejs/kit';
import { ForbiddenError, InputError, NotFoundError } from '#lib/base/errors.ts';
import { message } from '#lib/base/message.ts';
import { addRecord, setFields, type Change } from '#lib/model/changes.ts';
import type { Consent } from '#lib/model/records.ts';
import { isRole, isVisibility } from '#lib/server/access/roles.ts';
import { readForm } from '#lib/server/http/form.ts';
import { orErrorPage } from '#lib/server/http/problem.ts';
import { accountsOf, orRefusal, sessionOf, textOf } from '#lib/server/http/team.ts';
import { newId } from '#lib/server/newId.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { custodiansPart, ownersPart } from './peopleOf.ts';
import { smallGroupsOf } from './smallGroupsOf.ts';

const INVITATION_DAYS = 7;
const LONGEST_LINK = 365;

/** Who may see and do what on a map; and for those who act for a custodian, its part of it. */
export const load: PageServerLoad = async (event) => {
	const { person } = sessionOf(event);
	const accounts = accountsOf(event);
	const { store, viewer, language } = event.locals;
	const state = await orErrorPage(store.read(viewer, event.params.map), language);
	const owners = await ownersPart(store, accounts, viewer, state);
	const custodies = await custodiansPart(store, accounts, viewer, state);
	if (!owners && custodies.length === 0)
		await orErrorPage(Promise.reject(new ForbiddenError('people.ownersOnly')), language);
	return {
		header: state.map.header,
		custodians: [...state.map.custodians.values()].map(({ id, name }) => ({ id, name })),
		me: person.id,
		owners,
		custodies,
		embedded: `${event.url.origin}/embed/${encodeURIComponent(event.params.map)}`,
		erasedAfter: custodies.length > 0 ? await store.keeping.lastDay(viewer, event.params.map) : undefined,
		smallGroups: owners ? smallGroupsOf(state.map, language, today()) : []
	};
};

/** An act of a form on this map: what it answers comes back under its name, and so does a refusal. */
function act<T>(name: string, work: (event: RequestEvent, form: FormData) => Promise<T>) {
	return async (event: RequestEvent) => {
		sessionOf(event);
		const form = await readForm(event);
		const outcome = await orRefusal(() => work(event, form));
		if ('refusal' in outcome) return fail(422, { act: name, refusal: outcome.refusal });
		return { act: name, done: outcome.done ?? undefined };
	};
}

export const actions: Actions = {
	visibility: act('visibility', async ({ locals, params }, form) => {
		const visibility = textOf(form, 'visibility');
		if (!isVisibility(visibility)) throw new InputError('request.shape', { problem: 'visibility' });
		await locals.store.people.setVisibility(locals.viewer, params.map, visibility);
	}),
	member: act('member', async ({ locals, params }, form) => {
		const { people } = locals.store;
		const role = textOf(form, 'role');
		const person = textOf(form, 'person');
		if (!isRole(role)) throw new InputError('request.shape', { problem: 'role' });
		const held = (await people.read(locals.viewer, params.map)).members.find(
			(member) => member.person === person
		);
		if (!held) throw new NotFoundError('people.noMember');
		await people.setMember(locals.viewer, params.map, person, { role, custodians: held.custodians });
	}),
	remove: act('remove', ({ locals, params }, form) =>
		locals.store.people.removeMember(locals.viewer, params.map, textOf(form, 'person'))
	),
	invite: act('invite', async ({ locals, params, url }, form) => {
		const email = textOf(form, 'email').trim();
		const custodian = textOf(form, 'custodian');
		const role = custodian ? 'custodian' : textOf(form, 'role');
		if (!isRole(role)) throw new InputError('request.shape', { problem: 'role' });
		if (!email.includes('@')) throw new InputError('account.email');
		const invitation = {
			map: params.map,
			email,
			role,
			custodians: custodian ? [custodian] : [],
			days: INVITATION_DAYS
		};
		const token = await locals.store.people.invite(locals.viewer, invitation);
		return { address: `${url.origin}/join/${token}`, email };
	}),
	link: act('link', async ({ locals, params, url }, form) => {
		const days = Number(textOf(form, 'days'));
		if (!(days >= 1 && days <= LONGEST_LINK)) throw new InputError('people.days', { limit: LONGEST_LINK });
		const role = textOf(form, 'role') === 'contributor' ? 'contributor' : 'viewer';
		const token = await locals.store.people.addLink(locals.viewer, params.map, role, Math.floor(days));
		return { address: `${url.origin}/l/${token}`, email: '' };
	}),
	unlink: act('unlink', ({ locals, params }, form) =>
		locals.store.people.removeLink(locals.viewer, params.map, textOf(form, 'link'))
	),
	period: act('period', ({ locals, params }, form) =>
		locals.store.keeping.setPeriod(locals.viewer, params.map, {
			until: textOf(form, 'until'),
			erases: textOf(form, 'after') === 'goes',
			reason: textOf(form, 'reason')
		})
	),
	periodEnd: act('periodEnd', ({ locals, params }) =>
		locals.store.keeping.endPeriod(locals.viewer, params.map)
	),
	hold: act('hold', ({ locals, params }, form) =>
		locals.store.keeping.setHold(locals.viewer, params.map, textOf(form, 'reason'))
	),
	holdEnd: act('holdEnd', ({ locals, params }) => locals.store.keeping.endHold(locals.viewer, params.map)),
	eraseMap: act('eraseMap', async ({ locals, params }, form) => {
		await locals.store.keeping.erase(locals.viewer, params.map, textOf(form, 'title'));
		redirect(303, '/?erased');
	}),
	consent: act('consent', (event, form) => {
		const expires = textOf(form, 'expires');
		const consent: Consent = {
			id: newId(),
			custodian: textOf(form, 'custodian'),
			purpose: textOf(form, 'purpose').trim(),
			audience: textOf(form, 'audience') === 'public' ? 'public' : 'team',
			given: today(),
			...(expires ? { expires } : {})
		};
		return append(event, [addRecord('consent', consent)]);
	}),
	withdraw: act('withdraw', async (event, form) => {
		const { locals, params } = event;
		const { map } = await locals.store.read(locals.viewer, params.map);
		const consent = map.consents.get(textOf(form, 'consent'));
		if (!consent) throw new NotFoundError('record.unknown', { id: textOf(form, 'consent') });
		const change = setFields('consent', consent, { withdrawn: today() });
		return append(event, change ? [change] : []);
	}),
	erase: async (event) => {
		const { person } = sessionOf(event);
		const { locals, params } = event;
		const form = await readForm(event);
		const custodian = textOf(form, 'custodian');
		const outcome = await orRefusal(async () => {
			const { map } = await locals.store.read(locals.viewer, params.map);
			if (map.custodians.get(custodian)?.name !== textOf(form, 'name').trim()) return false;
			const maker = { id: newId(), author: person.name, at: new Date().toISOString() };
			await locals.store.erase(locals.viewer, params.map, custodian, maker);
			return true;
		});
		if ('refusal' in outcome) return fail(403, { act: 'erase', refusal: outcome.refusal });
		if (!outcome.done) return fail(422, { act: 'erase', refusal: message('people.custody.eraseWrong') });
		return { act: 'erase', done: undefined };
	}
};

async function append({ locals, params }: RequestEvent, changes: readonly Change[]): Promise<void> {
	const { seq } = await locals.store.read(locals.viewer, params.map);
	const edit = {
		id: newId(),
		author: locals.session?.person.name ?? '',
		at: new Date().toISOString(),
		changes
	};
	await locals.store.append(locals.viewer, params.map, edit, seq);
}

function today(): string {
	return new Date().toISOString().slice(0, 10);
}
