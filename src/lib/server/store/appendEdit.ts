import { ConflictError, InputError, NotFoundError, RoundtableError } from '#lib/base/errors.ts';
import type { Id } from '#lib/base/ids.ts';
import { applyChanges } from '#lib/model/applyChange.ts';
import { partsOf, type Change, type Edit } from '#lib/model/changes.ts';
import { checkEdit } from '#lib/model/checkEdit.ts';
import { isStorable } from '#lib/model/shape.ts';
import { isVisitor, type Caller } from '../access/Caller.ts';
import { guardsRemoved, isNarrowing, keysAdded } from '../access/guards.ts';
import { assertMayEdit, keyOf } from '../access/mayEdit.ts';
import type { MapAccess, Standing, View } from '../access/standing.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { Batch } from './Batch.ts';
import { entryHash, type Entry } from './chain.ts';
import { openChanges, sealChanges } from './custody/seal.ts';
import type { Head } from './Head.ts';
import { keepRemoved, readRemoved } from './removed.ts';
import type { Row } from './schema.ts';
import type { Appended } from './Store.ts';

/** An edit handed in: by whom, who may what, when the log stood where, and the server's moment. */
export interface Handed {
	readonly caller: Caller;
	readonly standing: Standing;
	readonly access: MapAccess;
	readonly edit: Edit;
	readonly basedOn: number;
	readonly logged: string;
}

/** Checks an untrusted edit and puts it at the end of a map's log. Throws before it writes anything. */
export async function appendEdit(batch: Batch, id: Id, handed: Handed): Promise<Appended> {
	const { basedOn, caller, standing, logged } = handed;
	const head = await batch.head(id);
	if (head.facts.archived !== undefined) throw new NotFoundError('map.unknown', { id });
	const person = isVisitor(caller) ? (caller.person?.id ?? null) : null;
	const edit = signed(handed.edit, caller);
	const taken = await findTaken(batch, id, edit);
	if (taken !== undefined) return { seq: taken, isNew: false };
	if (basedOn > head.facts.seq)
		throw new ConflictError('log.fromFuture', { seq: basedOn, last: head.facts.seq });
	const sound = checked(head, edit, standing.view);
	if (isVisitor(caller)) {
		const served = new Set([...handed.access.members.values()].flatMap(({ custodians }) => custodians));
		const own = () => readOwn(batch, id, person);
		await assertMayEdit(sound.edit.changes, { standing, map: head.facts.map, served, own });
	}
	const applied = { changes: sound.edit.changes, after: sound.map };
	const next = await logEdit(batch, head, sound.edit, { logged, person, applied });
	return { seq: next.facts.seq, isNew: true };
}

/** Where there are accounts, nobody signs with another's name. */
function signed(edit: Edit, caller: Caller): Edit {
	return isVisitor(caller) ? { ...edit, author: caller.person?.name ?? UNNAMED } : edit;
}

/** The author of what was contributed over a link, without an account. */
const UNNAMED = '–';

/** Records that a person added to a map. Reads all of that person's edits there: contributors make few. */
async function readOwn(batch: Batch, map: Id, person: string | null): Promise<ReadonlySet<string>> {
	if (person === null) return new Set();
	const rows = await batch.db
		.selectFrom('edit')
		.select('changes')
		.where('map_id', '=', map)
		.where('person', '=', person)
		.execute();
	const changes = rows.flatMap((row) => openChanges(batch.vault, map, row.changes));
	return new Set(
		changes.flatMap((change) => {
			const { of, verb } = partsOf(change);
			return verb === 'add' ? [keyOf(of, (change as { record: { id: Id } }).record.id)] : [];
		})
	);
}

/** What the log says of an edit beyond the edit: the server's moment, the account, what it took out. */
export interface LogFacts {
	readonly logged: string;
	readonly person?: string | null;
	readonly redacts?: string | null;
	/** What is worked out already: the changes as the disk will give them back, the map after them, perhaps the row. */
	readonly applied?: {
		readonly changes: readonly Change[];
		readonly after: StakeholderMap;
		readonly row?: Row<'edit'>;
	};
}

/** Puts an edit that is known to be sound at the end of a map's log. Throws as `applyChanges` does. */
export async function logEdit(batch: Batch, head: Head, edit: Edit, facts: LogFacts): Promise<Head> {
	const { logged, applied } = facts;
	const { id, seq: last, map } = head.facts;
	const seq = last + 1;
	// What is held in memory is what the disk will give back, to the letter.
	const exact = applied?.changes ?? (JSON.parse(JSON.stringify(edit.changes)) as Change[]);
	const stored = { ...edit, seq, changes: exact };
	const row = applied?.row ?? hashed(entryOf(head, edit, sealChanges(batch.vault, map, exact), facts));
	const after = applied?.after ?? applyChanges(map, stored.changes);
	// The first entry comes back from nowhere, and there is nothing yet that it could narrow.
	const removed = await readRemoved(batch.db, id, last === 0 ? [] : keysAdded(stored.changes));
	const isNarrower =
		last > 0 && isNarrowing(map, after, stored.changes, { removed, day: logged.slice(0, 10) });
	const narrowed = isNarrower ? seq : head.facts.narrowed;
	const next = head.after(stored, after, row.hash, logged).with({ narrowed });
	await batch.db.insertInto('edit').values(row).execute();
	await batch.db
		.updateTable('map')
		.set({ seq, hash: row.hash, header: JSON.stringify(next.facts.map.header), changed: logged, narrowed })
		.where('id', '=', id)
		.execute();
	await keepRemoved(batch.db, id, guardsRemoved(map, after, stored.changes));
	batch.set(next);
	return next;
}

/** What the log will say of an edit after a head; `changes` as they are written. */
export function entryOf(
	{ facts }: Head,
	{ id, author, at, undoes }: Edit,
	changes: string,
	{ logged, person = null, redacts = null }: LogFacts
): Entry {
	const { id: map_id, seq, hash: previous } = facts;
	return {
		map_id,
		seq: seq + 1,
		id,
		author,
		at,
		logged,
		undoes: undoes ?? null,
		changes,
		previous,
		person,
		redacts
	};
}

function hashed(entry: Entry): Row<'edit'> {
	return { ...entry, hash: entryHash(entry) };
}

/** The place of the same edit handed in before. The same id for something else is no retry, and refused. */
async function findTaken(batch: Batch, id: Id, edit: Edit): Promise<number | undefined> {
	if (typeof edit.id !== 'string' || !isStorable(edit.id)) return undefined;
	const row = await batch.db
		.selectFrom('edit')
		.select(['seq', 'author', 'at', 'changes'])
		.where('map_id', '=', id)
		.where('id', '=', edit.id)
		.executeTakeFirst();
	if (!row) return undefined;
	const held = { ...row, id: edit.id, changes: openChanges(batch.vault, id, row.changes) };
	if (!Array.isArray(edit.changes) || gist(held) !== gist(edit))
		throw new ConflictError('edit.idTaken', { id: edit.id });
	return row.seq;
}

/** What tells two edits apart, whatever the check made of their fields. */
function gist({ author, at, changes }: Edit): string {
	return JSON.stringify([author, at, changes.map(({ kind }) => kind)]);
}

/**
 * The edit as its author may make it, and the map after it: it must fit what the author sees, so that what is
 * withheld answers as if it were not there, and then the whole, of which nothing more is told.
 */
function checked(head: Head, edit: Edit, viewer: View): ReturnType<typeof checkEdit> {
	const { map } = head.facts;
	const seen = head.viewAs(viewer);
	const shown = inConflict(() => checkEdit(seen, edit));
	if (seen === map) return shown;
	try {
		return checkEdit(map, edit);
	} catch (error) {
		if (error instanceof RoundtableError) throw new ConflictError('edit.touchesWithheld');
		throw error;
	}
}

/** Whatever a change does not find in the map, it is the edit that no longer fits: never a missing map. */
function inConflict<T>(work: () => T): T {
	try {
		return work();
	} catch (error) {
		if (error instanceof RoundtableError && !(error instanceof InputError))
			throw new ConflictError(error.code, error.values, error.at);
		throw error;
	}
}
