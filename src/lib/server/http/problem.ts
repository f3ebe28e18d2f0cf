import { error as pageErrorOf, isHttpError, isRedirect, type RequestEvent } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import {
	ConflictError,
	ForbiddenError,
	InputError,
	NotFoundError,
	RoundtableError,
	StorageError,
	UsageError
} from '#lib/base/errors.ts';
import type { Language } from '#lib/i18n/catalogue.ts';
import { translatorOf } from '#lib/i18n/catalogues.ts';

/** What a client is told of a no (RFC 9457); `code` and `values` let it say the sentence in its own language. */
export interface Problem {
	readonly type: string;
	readonly title: string;
	readonly status: number;
	readonly code: string;
	readonly detail: string;
	readonly values?: RoundtableError['values'];
	readonly at?: RoundtableError['at'];
}

/** Where the status says more than the class of the error. */
const BY_CODE: Readonly<Record<string, number>> = {
	'request.tooLarge': 413,
	'people.signIn': 401,
	'account.tooMany': 429,
	'work.ownLine': 429,
	'work.busy': 503,
	'work.tooLong': 503
};

/** The HTTP status of an expected no. */
export function statusOf(error: RoundtableError): number {
	const special = BY_CODE[error.code];
	if (special !== undefined) return special;
	if (error instanceof InputError) return 422;
	if (error instanceof UsageError) return 400;
	if (error instanceof NotFoundError) return 404;
	if (error instanceof ConflictError) return 409;
	if (error instanceof ForbiddenError) return 403;
	if (error instanceof StorageError) return error.code === 'storage.full' ? 507 : 503;
	return 500;
}

const TITLES: Readonly<Record<number, string>> = {
	400: 'Bad Request',
	401: 'Unauthorized',
	403: 'Forbidden',
	404: 'Not Found',
	409: 'Conflict',
	413: 'Content Too Large',
	422: 'Unprocessable Content',
	429: 'Too Many Requests',
	500: 'Internal Server Error',
	503: 'Service Unavailable',
	507: 'Insufficient Storage'
};

/** The answer to a request that was refused. */
export function problemResponse(error: RoundtableError, language: Language): Response {
	const status = statusOf(error);
	const { code, values, at } = error;
	const detail = translatorOf(language).say(error.sentence);
	const title = TITLES[status] ?? '';
	const problem: Problem = {
		type: `/problems/${code}`,
		title,
		status,
		code,
		detail,
		...(Object.keys(values).length > 0 ? { values } : {}),
		...(at ? { at } : {})
	};
	return new Response(JSON.stringify(problem), {
		status,
		headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' }
	});
}

/** Records a fault of ours, and gives the number that it stands under. No text of maps or requests is kept. */
export function recordFault(error: unknown, where: string): string {
	const id = randomUUID().slice(0, 8);
	console.error(JSON.stringify({ at: new Date().toISOString(), fault: id, where, stack: stackOf(error) }));
	return id;
}

/** One line a request: its route and not its address, which may name a map or hold a link. */
export function logRequest({ request, route }: RequestEvent, status: number, milliseconds: number): void {
	const at = new Date().toISOString();
	const line = { at, method: request.method, route: route.id, status, ms: Math.round(milliseconds) };
	console.log(JSON.stringify(line));
}

function stackOf(error: unknown): string {
	return error instanceof Error ? (error.stack ?? error.message) : typeof error;
}

/** A route of the API: what it throws becomes a problem, in the language of the request. */
export function api<E extends RequestEvent>(answer: (event: E) => Response | Promise<Response>) {
	return async (event: E): Promise<Response> => {
		try {
			return await answer(event);
		} catch (error) {
			if (isRedirect(error) || isHttpError(error)) throw error;
			if (error instanceof RoundtableError) return problemResponse(error, event.locals.language);
			const id = recordFault(error, `${event.request.method} ${event.route.id ?? ''}`);
			return problemResponse(new RoundtableError('fault', { id }), event.locals.language);
		}
	};
}

/** For `load` functions of pages: an expected no becomes SvelteKit's error page, with its sentence. */
export async function orErrorPage<T>(work: Promise<T>, language: Language): Promise<T> {
	try {
		return await work;
	} catch (error) {
		if (!(error instanceof RoundtableError)) throw error;
		const message = translatorOf(language).say(error.sentence);
		pageErrorOf(statusOf(error), { message, code: error.code });
	}
}
