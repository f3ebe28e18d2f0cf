import { json } from '@sveltejs/kit';
import { UsageError } from '#lib/base/errors.ts';
import { aboutSubject } from '#lib/server/access/aboutSubject.ts';
import { api } from '#lib/server/http/problem.ts';
import type { RequestEvent } from './$types';

const EVERYTHING = 1_000_000;

/**
 * All that the map and its history say of one person or body (`?name=`), for an owner who answers a request for
 * access; `authors=1`: with the names of those who wrote. What a custodian keeps is the custodian's to give.
 */
export const GET = api(async ({ locals: { store, viewer, session }, params, url }: RequestEvent) => {
	const name = url.searchParams.get('name')?.trim() ?? '';
	if (!name) throw new UsageError('request.parameter', { name: 'name', value: '' });
	await store.assertMay(viewer, params.map, 'own');
	const { map } = await store.read(viewer, params.map);
	const edits = await store.log(viewer, params.map, 0, EVERYTHING);
	await store.people.record(session?.person.id, 'access.request', params.map);
	const about = await aboutSubject(map, edits, name, url.searchParams.get('authors') === '1');
	return json(about, {
		headers: { 'content-disposition': 'attachment; filename="about.json"', 'cache-control': 'no-store' }
	});
});
