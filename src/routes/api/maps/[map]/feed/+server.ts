import { api } from '#lib/server/http/problem.ts';
import { wholeNumber } from '#lib/server/http/query.ts';
import type { Metrics } from '#lib/server/metrics.ts';
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
		return new Response(counted(stream, application.metrics), {
			headers: {
				'content-type': 'text/event-stream',
				'cache-control': 'no-store, no-transform',
				'x-accel-buffering': 'no'
			}
		});
	}
);

/** The same stream, counted while it is open. */
function counted(stream: ReadableStream<Uint8Array>, metrics: Metrics): ReadableStream<Uint8Array> {
	metrics.streams += 1;
	const reader = stream.getReader();
	let isOpen = true;
	const end = () => {
		if (isOpen) metrics.streams -= 1;
		isOpen = false;
	};
	return new ReadableStream<Uint8Array>(
		{
			async pull(controller) {
				const { done, value } = await reader.read();
				if (!done) return controller.enqueue(value);
				end();
				controller.close();
			},
			cancel(reason) {
				end();
				return reader.cancel(reason);
			}
		},
		// All that waits, waits in the feed, which knows how much is too much.
		{ highWaterMark: 0 }
	);
}
