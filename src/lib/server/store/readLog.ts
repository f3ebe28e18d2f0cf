import { NotFoundError } from '#lib/base/errors.ts';
import type { Id } from '#lib/base/ids.ts';
import { applyChanges } from '#lib/model/applyChange.ts';
import type { LoggedEdit } from '#lib/model/changes.ts';
import { fromDocument, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { withoutDangling } from '#lib/model/withoutDangling.ts';
import { Head } from './Head.ts';
import { healEdits, replayHealed } from './custody/heal.ts';
import { openChanges, openDocument } from './custody/seal.ts';
import type { Vault } from './custody/Vault.ts';
import type { Database, Row } from './schema.ts';

/** Where logs are read: the database, and the keys to what in it is sealed. */
export interface Shelf {
	readonly db: Database;
	readonly vault: Vault;
}

/** Edits after a place in the log, oldest first. Throws `storage.keyMissing`. */
export async function readEdits(shelf: Shelf, map: Id, after: number, limit?: number): Promise<LoggedEdit[]> {
	const rows = await readRows(shelf.db, map, after, limit);
	return rows.map((row) => toEdit(shelf.vault, row));
}

/** As `readEdits`, as the table holds them. */
export function readRows(db: Database, map: Id, after: number, limit?: number): Promise<Row<'edit'>[]> {
	const query = db
		.selectFrom('edit')
		.selectAll()
		.where('map_id', '=', map)
		.where('seq', '>', after)
		.orderBy('seq');
	return (limit === undefined ? query : query.limit(limit)).execute();
}

export function toEdit(vault: Vault, row: Row<'edit'>): LoggedEdit {
	const { id, author, at, undoes, changes, seq } = row;
	const edit = { id, author, at, changes: openChanges(vault, row.map_id, changes), seq };
	return undoes === null ? edit : { ...edit, undoes };
}

/** The map as it stood at a place: from the last snapshot before it, and the edits since. */
export async function readMapAt(shelf: Shelf, map: Id, seq: number): Promise<StakeholderMap> {
	const snapshot = await readSnapshot(shelf, map, seq);
	const edits = await readEdits(shelf, map, snapshot.seq, seq - snapshot.seq);
	return replayHealed(snapshot.map, edits);
}

/** Edits behind which it is quicker to begin anew at the last snapshot. */
const FAR = 500;

/**
 * The head of a map as the database has it now: `held` itself where that is the same, else brought up from
 * there, or from the last snapshot. Throws `map.unknown`.
 */
export async function refreshHead(shelf: Shelf, id: Id, held: Head | undefined): Promise<Head> {
	// A database may refuse the very question.
	if (id.includes('\0')) throw new NotFoundError('map.unknown', { id });
	const row = await shelf.db.selectFrom('map').selectAll().where('id', '=', id).executeTakeFirst();
	if (!row) throw new NotFoundError('map.unknown', { id });
	const isOther = !held || held.facts.erased !== row.erased || held.facts.narrowed !== row.narrowed;
	if (isOther || held.facts.seq > row.seq || row.seq - held.facts.seq > FAR) return readHead(shelf, row);
	const archived = row.archived ?? undefined;
	const head = await catchUp(shelf, held, row);
	return head.facts.archived === archived ? head : head.with({ archived });
}

async function readHead(shelf: Shelf, row: Row<'map'>): Promise<Head> {
	const { id, seq, hash, created, changed, archived, erased, narrowed } = row;
	const snapshot = await readSnapshot(shelf, id, seq);
	const facts = {
		id,
		seq: snapshot.seq,
		hash,
		created,
		changed,
		archived: archived ?? undefined,
		erased,
		narrowed,
		unsaved: 0
	};
	return catchUp(shelf, new Head({ ...facts, map: snapshot.map }), row);
}

async function catchUp(shelf: Shelf, from: Head, { id, seq, changed, erased }: Row<'map'>): Promise<Head> {
	let head = from;
	if (seq === head.facts.seq) return head;
	const isPartial = erased > 0 || shelf.vault.hasErased(id);
	for (const row of await readRows(shelf.db, id, head.facts.seq, seq - head.facts.seq)) {
		const whole = toEdit(shelf.vault, row);
		const [edit = whole] = isPartial ? healEdits(head.facts.map, [whole]) : [whole];
		head = head.after(edit, applyChanges(head.facts.map, edit.changes), row.hash, changed);
	}
	return head;
}

async function readSnapshot(
	{ db, vault }: Shelf,
	map: Id,
	upTo: number
): Promise<{ seq: number; map: StakeholderMap }> {
	const row = await db
		.selectFrom('snapshot')
		.select(['seq', 'document'])
		.where('map_id', '=', map)
		.where('seq', '<=', upTo)
		.orderBy('seq', 'desc')
		.limit(1)
		.executeTakeFirstOrThrow();
	return { seq: row.seq, map: withoutDangling(fromDocument(openDocument(vault, map, row.document)), []) };
}
