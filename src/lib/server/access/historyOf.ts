import type { Id } from '#lib/base/ids.ts';
import type { LoggedEdit } from '#lib/model/changes.ts';
import type { RecordKind } from '#lib/model/records.ts';
import { changesOf } from '../store/custody/findCustody.ts';
import type { Store } from '../store/Store.ts';
import type { Caller } from './Caller.ts';
import { keyOf } from './mayEdit.ts';

/** Edits that are read at once: others have their turn between. */
const PAGE = 1_000;

/** What the log says of one record, oldest first, as far as the caller may see it. Linear in the log. */
export async function historyOf(
	store: Store,
	caller: Caller,
	map: Id,
	{ kind, id }: { readonly kind: RecordKind; readonly id: Id }
): Promise<LoggedEdit[]> {
	const keys = new Set([keyOf(kind, id)]);
	const found: LoggedEdit[] = [];
	for (let after = 0; ; after += PAGE) {
		const edits = await store.log(caller, map, after, PAGE);
		found.push(...changesOf(edits, keys));
		if (edits.length < PAGE) return found;
	}
}
