import type { RequestHandler } from './$types';

/** Whether edits can be taken: 503 with the reason while they cannot. */
export const GET: RequestHandler = async ({ locals }) => {
	const isReady = await locals.store.isReady();
	const reason = locals.store.refusal?.code ?? 'storage.full';
	return new Response(isReady ? 'ready\n' : `${reason}\n`, { status: isReady ? 200 : 503 });
};
