import type { SessionTime } from '#lib/base/SessionTime.ts';
import { readAnswer } from './readAnswer.ts';
import type { SessionLink } from './SessionEnd.svelte.ts';

const ADDRESS = '/api/session';

/** The session over HTTP. */
export const sessionLink: SessionLink = {
	ask: () => read(fetch(ADDRESS)),
	extend: () => read(fetch(ADDRESS, { method: 'POST' }))
};

async function read(request: Promise<Response>): Promise<SessionTime | undefined> {
	const response = await request;
	return response.status === 401 ? undefined : ((await readAnswer(response)) as SessionTime);
}
