import { api } from '#lib/server/http/problem.ts';
import { wholeNumber } from '#lib/server/http/query.ts';
import { openFeed } from '#lib/server/stream/feed.ts';
import type { RequestEvent } from './$types';

/** The live feed: `edit` events from `Last-Event-ID` (else `?after=`) on, `resync` where that means nothing here. */
export const GET = api(
	async ({ locals: { application, viewer, session }, params, request, url }: RequestEvent) => {
		const { store, stopping, accounts } = application;
		const stream = await openFeed(store, {
			viewer,
			map: params.map,
			lastEventId: request.headers.get('last-event-id'),
			after: wholeNumber(url, 'after', 0),
			signal: stopping,
			isCurrent: async () =>
				viewer.at === new Date().toISOString().slice(0, 10) &&
				(!session || (await accounts?.lives(session.id)) === true)
		});
		return new Response(stream, {
			headers: {
				'content-type': 'text/event-stream',
				'cache-control': 'no-store, no-transform',
				'x-accel-buffering': 'no'
			}
		});
	}
);
