import { RoundtableError } from '#lib/base/errors.ts';
import type { Issue } from '#lib/base/issue.ts';
import { MapDraft } from '#lib/model/MapDraft.ts';
import { fromDocument, toDocument, type MapDocument } from '#lib/model/StakeholderMap.ts';
import { withoutDangling } from '#lib/model/withoutDangling.ts';
import { healEdits } from './custody/heal.ts';
import { openDocument } from './custody/seal.ts';
import { entryHash, firstHash, textHash } from './chain.ts';
import { readEdits, readRows, type Shelf } from './readLog.ts';
import type { Row } from './schema.ts';

const PAGE = 500;

/**
 * Reads every log from its beginning and says what is wrong: an entry whose hash does not follow from what
 * it says (`store.tampered`), a missing one (`store.gap`), one that does not apply (`store.broken`), a
 * snapshot that is not what the log gives (`store.snapshot`), a map that stands elsewhere than its log ends
 * (`store.head`).
 */
export async function verifyLogs(shelf: Shelf): Promise<Issue[]> {
	const maps = await shelf.db.selectFrom('map').selectAll().orderBy('id').execute();
	const issues: Issue[] = [];
	for (const map of maps) issues.push(...(await verifyLog(shelf, map)));
	return issues;
}

async function verifyLog(shelf: Shelf, row: Row<'map'>): Promise<Issue[]> {
	const { db } = shelf;
	const snapshots = await db
		.selectFrom('snapshot')
		.select(['seq', 'document'])
		.where('map_id', '=', row.id)
		.execute();
	const documents = new Map(snapshots.map(({ seq, document }) => [seq, document]));
	const first = documents.get(0);
	if (first === undefined) return [wrong('snapshot', row.id, 0)];
	const issues: Issue[] = [];
	const redacted = await readRedacted(shelf, row);
	let place = { seq: 0, hash: firstHash(row.id, first) };
	let page = await readRows(db, row.id, 0, PAGE);
	while (page.length > 0) {
		for (const entry of page) {
			issues.push(...linkIssues(entry, place, redacted));
			place = entry;
		}
		page = await readRows(db, row.id, place.seq, PAGE);
	}
	if (place.seq !== row.seq || place.hash !== row.hash) issues.push(wrong('head', row.id, row.seq));
	// A log that is not what was written cannot be expected to apply.
	return issues.length > 0 ? issues : replayIssues(shelf, row, documents);
}

/** Whether an entry follows the one before it, and says what it said when it was written. */
function linkIssues(
	entry: Row<'edit'>,
	before: { readonly seq: number; readonly hash: string },
	redacted: ReadonlyMap<number, string>
): Issue[] {
	const issues = entry.seq === before.seq + 1 ? [] : [wrong('gap', entry.map_id, before.seq + 1)];
	const left = redacted.get(entry.seq);
	// What is left of an entry that was redacted is vouched for by the later one that says so.
	const isSame = left === undefined ? entryHash(entry) === entry.hash : textHash(entry.changes) === left;
	const isLinked = entry.previous === before.hash && isSame;
	return isLinked ? issues : [...issues, wrong('tampered', entry.map_id, entry.seq)];
}

/** By place, the hash of what is left of each entry that a custodian took its part out of: the last word counts. */
async function readRedacted({ db }: Shelf, { id, erased }: Row<'map'>): Promise<ReadonlyMap<number, string>> {
	if (erased === 0) return new Map();
	const rows = await db
		.selectFrom('edit')
		.select('redacts')
		.where('map_id', '=', id)
		.where('redacts', 'is not', null)
		.orderBy('seq')
		.execute();
	return new Map(
		rows.flatMap(({ redacts }) => JSON.parse(redacts as string) as (readonly [number, string])[])
	);
}

/** Whether a sound log leads through every snapshot to the present header. */
async function replayIssues(
	shelf: Shelf,
	{ id, seq: last, header, erased }: Row<'map'>,
	documents: ReadonlyMap<number, string>
): Promise<Issue[]> {
	const issues: Issue[] = [];
	const isPartial = erased > 0 || shelf.vault.hasErased(id);
	// One draft for the whole log: a copy of the map for every edit would take minutes of a long one.
	let draft = new MapDraft(fromDocument(JSON.parse(documents.get(0) as string) as MapDocument));
	for (let seq = 0; seq < last;) {
		const edits = await readEdits(shelf, id, seq, PAGE);
		for (const edit of isPartial ? healEdits(draft.map, edits) : edits) {
			seq = edit.seq;
			try {
				for (const change of edit.changes) draft.apply(change);
			} catch (error) {
				if (!(error instanceof RoundtableError)) throw error;
				return [...issues, wrong('broken', id, seq)];
			}
			const document = documents.get(seq);
			if (document === undefined) continue;
			const held = fromDocument(openDocument(shelf.vault, id, document));
			// Of a log with parts taken out, only what was saved after that is the whole of it.
			if (isPartial) draft = new MapDraft(withoutDangling(held, []));
			else if (JSON.stringify(toDocument(held)) !== JSON.stringify(toDocument(draft.map)))
				issues.push(wrong('snapshot', id, seq));
		}
	}
	return JSON.stringify(draft.map.header) === header ? issues : [...issues, wrong('head', id, last)];
}

function wrong(what: string, map: string, seq: number): Issue {
	return { code: `store.${what}`, severity: 'error', at: { record: map }, values: { map, seq } };
}
