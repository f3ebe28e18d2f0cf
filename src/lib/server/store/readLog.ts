import { NotFoundError } from '#lib/base/errors.ts';
import type { Id } from '#lib/base/ids.ts';
import { applyChanges, replay } from '#lib/model/applyChange.ts';
import type { Change, LoggedEdit } from '#lib/model/changes.ts';
import { fromDocument, type MapDocument, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { Head } from './Head.ts';
import type { Database, Schema } from './schema.ts';

/** Edits after a place in the log, oldest first. */
export async function readEdits(db: Database, map: Id, after: number, limit?: number): Promise<LoggedEdit[]> {
	const rows = await readRows(db, map, after, limit);
	return rows.map(toEdit);
}

/** As `readEdits`, as the table holds them. */
export function readRows(db: Database, map: Id, after: number, limit?: number): Promise<Schema['edit'][]> {
	const query = db
		.selectFrom('edit')
		.selectAll()
		.where('map_id', '=', map)
		.where('seq', '>', after)
		.orderBy('seq');
	return (limit === undefined ? query : query.limit(limit)).execute();
}

export function toEdit({ id, author, at, undoes, changes, seq }: Schema['edit']): LoggedEdit {
	const edit = { id, author, at, changes: JSON.parse(changes) as Change[], seq };
	return undoes === null ? edit : { ...edit, undoes };
}

/** The map as it stood at a place: from the last snapshot before it, and the edits since. */
export async function readMapAt(db: Database, map: Id, seq: number): Promise<StakeholderMap> {
	const snapshot = await readSnapshot(db, map, seq);
	const edits = await readEdits(db, map, snapshot.seq, seq - snapshot.seq);
	return replay(snapshot.map, edits);
}

/** Edits behind which it is quicker to begin anew at the last snapshot. */
const FAR = 500;

/**
 * The head of a map as the database has it now: `held` itself where that is the same, else brought up from
 * there, or from the last snapshot. Throws `map.unknown`.
 */
export async function refreshHead(db: Database, id: Id, held: Head | undefined): Promise<Head> {
	// A database may refuse the very question.
	if (id.includes('\0')) throw new NotFoundError('map.unknown', { id });
	const row = await db.selectFrom('map').selectAll().where('id', '=', id).executeTakeFirst();
	if (!row) throw new NotFoundError('map.unknown', { id });
	if (!held || held.facts.seq > row.seq || row.seq - held.facts.seq > FAR) return readHead(db, row);
	const archived = row.archived ?? undefined;
	const head = await catchUp(db, held, row);
	return head.facts.archived === archived ? head : head.with({ archived });
}

async function readHead(db: Database, row: Schema['map']): Promise<Head> {
	const { id, seq, hash, created, changed, archived } = row;
	const snapshot = await readSnapshot(db, id, seq);
	const facts = {
		id,
		seq: snapshot.seq,
		hash,
		created,
		changed,
		archived: archived ?? undefined,
		unsaved: 0
	};
	return catchUp(db, new Head({ ...facts, map: snapshot.map }), row);
}

async function catchUp(db: Database, from: Head, { id, seq, changed }: Schema['map']): Promise<Head> {
	let head = from;
	if (seq === head.facts.seq) return head;
	for (const row of await readRows(db, id, head.facts.seq, seq - head.facts.seq)) {
		const edit = toEdit(row);
		head = head.after(edit, applyChanges(head.facts.map, edit.changes), row.hash, changed);
	}
	return head;
}

async function readSnapshot(
	db: Database,
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
	return { seq: row.seq, map: fromDocument(JSON.parse(row.document) as MapDocument) };
}
