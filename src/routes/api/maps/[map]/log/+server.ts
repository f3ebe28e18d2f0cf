import { json } from '@sveltejs/kit';
import { UsageError } from '#lib/base/errors.ts';
import type { Edit } from '#lib/model/changes.ts';
import { recordKindList, type RecordKind } from '#lib/model/records.ts';
import { historyOf } from '#lib/server/access/historyOf.ts';
import { sightOf } from '#lib/server/access/standing.ts';
import { readJson } from '#lib/server/http/body.ts';
import { api } from '#lib/server/http/problem.ts';
import { wholeNumber } from '#lib/server/http/query.ts';
import { editRequest } from '#lib/server/http/schemas.ts';
import type { RequestEvent } from './$types';

const MOST = 1_000;

/**
 * Edits after a place (`?after=`), oldest first, at most `?limit=`; or what all of them say of one record (`?of=` its
 * kind, `?id=`). Where `epoch` or `sight` is another one than before, what was read before means nothing any more.
 */
export const GET = api(async ({ locals: { store, viewer }, params, url }: RequestEvent) => {
	const record = recordIn(url);
	const limit = wholeNumber(url, 'limit', MOST, MOST);
	const { epoch, standing } = await store.read(viewer, params.map);
	const edits = record
		? await historyOf(store, viewer, params.map, record)
		: await store.log(viewer, params.map, wholeNumber(url, 'after', 0), limit);
	return json({ edits, epoch, sight: sightOf(standing) }, { headers: { 'cache-control': 'no-store' } });
});

/** Takes an edit made when the log stood at `seq`; answers with its own place once it is on disk. */
export const POST = api(async ({ locals: { store, viewer }, params, request }: RequestEvent) => {
	const { edit, seq } = await readJson(request, editRequest);
	const taken = await store.append(viewer, params.map, edit as unknown as Edit, seq);
	return json({ seq: taken.seq }, { status: taken.isNew ? 201 : 200 });
});

function recordIn(url: URL): { readonly kind: RecordKind; readonly id: string } | undefined {
	const value = url.searchParams.get('of');
	if (value === null) return undefined;
	const kind = recordKindList.find((known) => known === value);
	if (!kind) throw new UsageError('request.parameter', { name: 'of', value: value.slice(0, 50) });
	return { kind, id: url.searchParams.get('id') ?? '' };
}
