import { NotFoundError } from '#lib/base/errors.ts';
import { api } from '#lib/server/http/problem.ts';
import type { RequestEvent } from './$types';

/** Of all that the library of the accounts offers, the way back from the organisation's sign-in alone. */
export const GET = api(async ({ locals, params, request }: RequestEvent) => {
	const { accounts } = locals.application;
	if (!accounts?.organisation || !/^(oauth2\/)?callback\/oidc$/.test(params.path))
		throw new NotFoundError('route.unknown');
	const response = await accounts.finishOrganisation(request);
	return new Response(response.body, { status: response.status, headers: new Headers(response.headers) });
});
