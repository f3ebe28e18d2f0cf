import type { Id } from '#lib/base/ids.ts';
import { partsOf, type LoggedEdit } from './changes.ts';
import type { RecordKind } from './records.ts';

/** Fields that one person gave their values at one moment. */
export interface Origin {
	/** Empty where the reader is not told. */
	readonly author: string;
	/** Moment in ISO 8601, UTC. */
	readonly at: string;
	readonly fields: readonly string[];
}

/**
 * Who gave the fields of a record the values that they have, newest first: every field is named once, by the last edit
 * that wrote it. `edits` are those of its map in the order of the log; others than of this record do no harm.
 */
export function originsOf(edits: readonly LoggedEdit[], kind: RecordKind, id: Id): Origin[] {
	const wrote = new Map<string, LoggedEdit>();
	for (const edit of edits) {
		for (const change of edit.changes) {
			if (change.kind === 'header.set' || partsOf(change).of !== kind) continue;
			if ('record' in change) {
				if (change.record.id !== id) continue;
				wrote.clear();
				if (partsOf(change).verb === 'add')
					for (const field of Object.keys(change.record)) wrote.set(field, edit);
			} else if (change.id === id) {
				for (const [field, value] of Object.entries(change.to)) {
					if (value === null) wrote.delete(field);
					else wrote.set(field, edit);
				}
			}
		}
	}
	wrote.delete('id');
	const byEdit = new Map<LoggedEdit, string[]>();
	for (const [field, edit] of wrote) byEdit.set(edit, [...(byEdit.get(edit) ?? []), field]);
	return [...byEdit]
		.sort(([a], [b]) => b.seq - a.seq)
		.map(([{ author, at }, fields]) => ({ author, at, fields }));
}
