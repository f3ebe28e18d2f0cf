import { json } from '@sveltejs/kit';
import { ForbiddenError, NotFoundError } from '#lib/base/errors.ts';
import { timeOf } from '#lib/server/accounts/timeOf.ts';
import { api } from '#lib/server/http/problem.ts';
import type { RequestEvent } from './$types';

/** How long the session lasts, which asking does not make longer. */
export const GET = api(answer);

/** Makes the session last as long as it can from now. */
export const POST = api(answer);

/** Whether a request is a use of the session is decided before it comes here. */
function answer({ locals: { application, session } }: RequestEvent): Response {
	if (!application.accounts) throw new NotFoundError('route.unknown');
	if (!session) throw new ForbiddenError('people.signIn');
	return json(timeOf(session, Date.now()), { headers: { 'cache-control': 'no-store' } });
}
