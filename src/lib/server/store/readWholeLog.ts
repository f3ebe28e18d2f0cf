import type { Id } from '#lib/base/ids.ts';
import type { LoggedEdit } from '#lib/model/changes.ts';
import type { Caller } from '../access/Caller.ts';
import type { Store } from './Store.ts';

/** All edits of a map up to a place in its log, as a viewer may see them, oldest first. */
export async function readWholeLog(
	store: Store,
	viewer: Caller,
	map: Id,
	upTo: number
): Promise<LoggedEdit[]> {
	const edits: LoggedEdit[] = [];
	while (edits.length < upTo) {
		const page = await store.log(viewer, map, edits.length);
		if (page.length === 0) break;
		edits.push(...page);
	}
	return edits.slice(0, upTo);
}
