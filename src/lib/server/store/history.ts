import type { LoggedEdit } from '#lib/model/changes.ts';
import { guardsOf, hindsightOf, type Guards } from '../access/guards.ts';
import type { View } from '../access/standing.ts';
import { viewEdits } from '../access/viewEdits.ts';
import { healEdits } from './custody/heal.ts';
import type { Head } from './Head.ts';
import { readEdits, readMapAt, type Shelf } from './readLog.ts';

/** What the logs say of who may see what, for as long as their maps stand as they do. */
const guards = new WeakMap<Head, Promise<Guards>>();

/**
 * The edits of a map after a place as a viewer may see them today: what was open when they were made and has
 * stayed so. Reads the whole log where anything was narrowed after the place.
 */
export async function readHistory(
	shelf: Shelf,
	head: Head,
	view: View,
	{ after, limit }: { readonly after: number; readonly limit: number }
): Promise<LoggedEdit[]> {
	const recent = head.editsAfter(after, view, limit);
	if (recent) return recent;
	const { id, erased, narrowed, map } = head.facts;
	const edits = await readEdits(shelf, id, after, limit);
	const before = await readMapAt(shelf, id, after);
	const sound = erased > 0 || shelf.vault.hasErased(id) ? healEdits(before, edits) : edits;
	if (after >= narrowed) return viewEdits(before, sound, view);
	return viewEdits(before, sound, view, hindsightOf(map, await guardsFor(shelf, head)));
}

function guardsFor(shelf: Shelf, head: Head): Promise<Guards> {
	const held = guards.get(head) ?? readEdits(shelf, head.facts.id, 0, head.facts.seq).then(guardsOf);
	guards.set(head, held);
	return held;
}
