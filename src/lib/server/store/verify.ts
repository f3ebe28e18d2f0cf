import { RoundtableError } from '#lib/base/errors.ts';
import type { Issue } from '#lib/base/issue.ts';
import { applyChanges } from '#lib/model/applyChange.ts';
import { fromDocument, toDocument, type MapDocument } from '#lib/model/StakeholderMap.ts';
import { entryHash, firstHash } from './chain.ts';
import { readEdits, readRows } from './readLog.ts';
import type { Database, Schema } from './schema.ts';

const PAGE = 500;

/**
 * Reads every log from its beginning and says what is wrong: an entry whose hash does not follow from what
 * it says (`store.tampered`), a missing one (`store.gap`), one that does not apply (`store.broken`), a
 * snapshot that is not what the log gives (`store.snapshot`), a map that stands elsewhere than its log ends
 * (`store.head`).
 */
export async function verifyLogs(db: Database): Promise<Issue[]> {
	const maps = await db.selectFrom('map').selectAll().orderBy('id').execute();
	const issues: Issue[] = [];
	for (const map of maps) issues.push(...(await verifyLog(db, map)));
	return issues;
}

async function verifyLog(db: Database, row: Schema['map']): Promise<Issue[]> {
	const snapshots = await db
		.selectFrom('snapshot')
		.select(['seq', 'document'])
		.where('map_id', '=', row.id)
		.execute();
	const documents = new Map(snapshots.map(({ seq, document }) => [seq, document]));
	const first = documents.get(0);
	if (first === undefined) return [wrong('snapshot', row.id, 0)];
	const issues: Issue[] = [];
	let place = { seq: 0, hash: firstHash(row.id, first) };
	let page = await readRows(db, row.id, 0, PAGE);
	while (page.length > 0) {
		for (const entry of page) {
			issues.push(...linkIssues(entry, place));
			place = entry;
		}
		page = await readRows(db, row.id, place.seq, PAGE);
	}
	if (place.seq !== row.seq || place.hash !== row.hash) issues.push(wrong('head', row.id, row.seq));
	// A log that is not what was written cannot be expected to apply.
	return issues.length > 0 ? issues : replayIssues(db, row, documents);
}

/** Whether an entry follows the one before it, and says what it said when it was written. */
function linkIssues(entry: Schema['edit'], before: { readonly seq: number; readonly hash: string }): Issue[] {
	const issues = entry.seq === before.seq + 1 ? [] : [wrong('gap', entry.map_id, before.seq + 1)];
	const isLinked = entry.previous === before.hash && entryHash(entry) === entry.hash;
	return isLinked ? issues : [...issues, wrong('tampered', entry.map_id, entry.seq)];
}

/** Whether a sound log leads through every snapshot to the present header. */
async function replayIssues(
	db: Database,
	{ id, seq: last, header }: Schema['map'],
	documents: ReadonlyMap<number, string>
): Promise<Issue[]> {
	const issues: Issue[] = [];
	let map = fromDocument(JSON.parse(documents.get(0) as string) as MapDocument);
	for (let seq = 0; seq < last;) {
		for (const edit of await readEdits(db, id, seq, PAGE)) {
			seq = edit.seq;
			try {
				map = applyChanges(map, edit.changes);
			} catch (error) {
				if (!(error instanceof RoundtableError)) throw error;
				return [...issues, wrong('broken', id, seq)];
			}
			const document = documents.get(seq);
			if (document !== undefined && document !== JSON.stringify(toDocument(map)))
				issues.push(wrong('snapshot', id, seq));
		}
	}
	return JSON.stringify(map.header) === header ? issues : [...issues, wrong('head', id, last)];
}

function wrong(what: string, map: string, seq: number): Issue {
	return { code: `store.${what}`, severity: 'error', at: { record: map }, values: { map, seq } };
}
