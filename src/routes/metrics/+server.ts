import { createHash, timingSafeEqual } from 'node:crypto';
import { ForbiddenError } from '#lib/base/errors.ts';
import { api } from '#lib/server/http/problem.ts';
import type { RequestEvent } from './$types';

/**
 * What the process counts of itself, for a program that watches it. Where there are accounts, for who knows
 * `METRICS_TOKEN` alone.
 */
export const GET = api(async ({ locals: { application, store }, request }: RequestEvent) => {
	const { accounts, settings, metrics } = application;
	if (accounts && !isToken(request.headers.get('authorization'), settings.metricsToken))
		throw new ForbiddenError('metrics.closed');
	return new Response(metrics.write(await store.isReady()), {
		headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' }
	});
});

function isToken(given: string | null, token: string | undefined): boolean {
	if (token === undefined || given === null) return false;
	const digest = (text: string) => createHash('sha256').update(text).digest();
	return timingSafeEqual(digest(given), digest(`Bearer ${token}`));
}
