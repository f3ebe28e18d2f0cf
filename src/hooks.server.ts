import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { building } from '$app/environment';
import { RoundtableError } from '#lib/base/errors.ts';
import { isLanguage } from '#lib/i18n/catalogue.ts';
import { translatorOf } from '#lib/i18n/catalogues.ts';
import { roomOf } from '#lib/model/room.ts';
import { callerOf } from '#lib/server/access/callerOf.ts';
import { openApplication } from '#lib/server/application.ts';
import { LANGUAGE_COOKIE, languageOf } from '#lib/server/http/language.ts';
import { assertOwnSite } from '#lib/server/http/origin.ts';
import { isKeptTheme, THEME_COOKIE, themeOf } from '#lib/server/http/theme.ts';
import { logRequest, problemResponse, recordFault } from '#lib/server/http/problem.ts';
import { withSecurityHeaders } from '#lib/server/http/securityHeaders.ts';

const A_YEAR = 31_536_000;
/** What open pages ask by themselves: nobody uses a session by that. */
const ASKED_BY_PAGES: ReadonlySet<string | null> = new Set([
	'/api/session',
	'/api/maps/[map]/feed',
	'/api/maps/[map]/log'
]);
/** The page that is made for pages of other sites. */
const EMBEDDED = '/embed/[map]';

export const init: ServerInit = async () => {
	if (building) return;
	try {
		await openApplication(process.env);
	} catch (error) {
		// For whoever starts the server: the sentence, not the stack.
		if (!(error instanceof RoundtableError)) throw error;
		const language = process.env['LANG']?.startsWith('fr') ? 'fr' : 'en';
		throw new Error(translatorOf(language).say(error.sentence), { cause: error });
	}
};

export const handle: Handle = async ({ event, resolve }) => {
	const { request, url, cookies, locals } = event;
	// In pages of other sites nothing is kept in the browser.
	const isEmbedded = event.route.id === EMBEDDED;
	const keep = (name: string, value: string) =>
		isEmbedded || cookies.set(name, value, { path: '/', maxAge: A_YEAR, httpOnly: false });
	const asked = url.searchParams.get('lang');
	locals.language = languageOf(asked, cookies.get(LANGUAGE_COOKIE), request.headers.get('accept-language'));
	if (isLanguage(asked)) keep(LANGUAGE_COOKIE, asked);
	const theme = url.searchParams.get('theme');
	locals.theme = themeOf(theme, cookies.get(THEME_COOKIE));
	if (isKeptTheme(theme)) keep(THEME_COOKIE, theme);
	const begin = performance.now();
	const application = await openApplication(process.env);
	const isSecure = application.settings.origin.startsWith('https:');
	const situation = { isSecure, isTeam: application.accounts !== undefined, isEmbedded };
	try {
		assertOwnSite(request, url);
		const at = new Date().toISOString();
		const { caller, session } = await callerOf(application, {
			headers: request.headers,
			cookies,
			at,
			room: roomOf(url.searchParams),
			isUse: !isEmbedded && (request.method !== 'GET' || !ASKED_BY_PAGES.has(event.route.id))
		});
		Object.assign(locals, { store: application.store, application, viewer: caller, session, newCookies: [] });
	} catch (error) {
		if (!(error instanceof RoundtableError)) throw error;
		return withSecurityHeaders(problemResponse(error, locals.language), situation);
	}
	const response = await resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%lang%', locals.language).replace('%theme%', locals.theme)
	});
	for (const cookie of [...(locals.session?.cookies ?? []), ...locals.newCookies])
		response.headers.append('set-cookie', cookie);
	application.metrics.answered(response.status, performance.now() - begin);
	if (application.settings.logsRequests) logRequest(event, response.status, performance.now() - begin);
	return withSecurityHeaders(response, situation);
};

export const handleError: HandleServerError = ({ error, event, status }) => {
	const { t } = translatorOf(event.locals.language ?? 'en');
	if (status === 404) return { message: t('error.route.unknown'), code: 'route.unknown' };
	// SvelteKit's own no to a request that fits no page: whoever knocks must not fill the log with faults.
	if (status < 500)
		return { message: t('error.request.shape', { problem: event.request.method }), code: 'request.shape' };
	const id = recordFault(error, `${event.request.method} ${event.route.id ?? ''}`);
	return { message: t('error.fault', { id }), code: 'fault', id };
};
