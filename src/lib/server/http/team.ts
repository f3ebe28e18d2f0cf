import { error as pageErrorOf, redirect, type RequestEvent } from '@sveltejs/kit';
import { message, type Message } from '#lib/base/message.ts';
import { RoundtableError } from '#lib/base/errors.ts';
import type { Language } from '#lib/i18n/catalogue.ts';
import { translatorOf } from '#lib/i18n/catalogues.ts';
import type { Accounts, RequestSession } from '../accounts/Accounts.ts';

/** The accounts, for pages that exist only where there are any; elsewhere there is no such page. */
export function accountsOf({ locals }: RequestEvent): Accounts {
	const { accounts } = locals.application;
	return accounts ?? noSuchPage(locals.language);
}

/** As for any address that leads nowhere. */
export function noSuchPage(language: Language): never {
	pageErrorOf(404, { message: translatorOf(language).t('error.route.unknown'), code: 'route.unknown' });
}

/** The session of the request; who has none signs in first and comes back. */
export function sessionOf(event: RequestEvent): RequestSession {
	const { locals, url } = event;
	accountsOf(event);
	if (locals.session) return locals.session;
	redirect(303, `/sign-in?to=${encodeURIComponent(url.pathname)}`);
}

/** An own path to go on to; nothing else that an address may ask for. */
export function ownPath(asked: string | null): string {
	return asked !== null && /^\/(?![/\\])/.test(asked) && !asked.includes('\\') ? asked : '/';
}

/** A field of a form as text. */
export function textOf(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value : '';
}

/** Does what a form asks for; an expected no comes back as its sentence. */
export async function orRefusal<T>(
	work: () => Promise<T>
): Promise<{ done: T } | { refusal: Message; code: string }> {
	try {
		return { done: await work() };
	} catch (error) {
		if (!(error instanceof RoundtableError)) throw error;
		return { refusal: message(error.sentence.key, error.values), code: error.code };
	}
}
