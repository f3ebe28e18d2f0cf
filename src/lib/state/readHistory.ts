import type { Id } from '#lib/base/ids.ts';
import type { LoggedEdit } from '#lib/model/changes.ts';
import type { RecordKind } from '#lib/model/records.ts';
import { roomQuery, type Room } from '#lib/model/room.ts';
import { readAnswer } from './readAnswer.ts';

/**
 * What the log of a map says of one record, oldest first, as far as this reader may see it. Throws a `RoundtableError`
 * where the server says no, and anything else where nobody could be asked.
 */
export async function readHistory(
	{ map, room }: { readonly map: Id; readonly room: Room | undefined },
	kind: RecordKind,
	id: Id
): Promise<readonly LoggedEdit[]> {
	const query = new URLSearchParams(roomQuery(room));
	query.set('of', kind);
	query.set('id', id);
	const response = await fetch(`/api/maps/${encodeURIComponent(map)}/log?${query}`);
	return ((await readAnswer(response)) as { readonly edits: readonly LoggedEdit[] }).edits;
}
