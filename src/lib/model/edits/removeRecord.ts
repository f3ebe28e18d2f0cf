import type { Id } from '#lib/base/ids.ts';
import { applyChanges, usesOf } from '../applyChange.ts';
import { setFields, type Change, type Fields } from '../changes.ts';
import type { RecordKind, RecordOf, Reference } from '../records.ts';
import { recordsOf, type StakeholderMap } from '../StakeholderMap.ts';

/**
 * The changes that remove a record and leave nothing that names it: records that have no meaning without
 * it (the ties of a stakeholder, the participations of a project) go first, other references to it are
 * cleared. Empty where there is no such record.
 */
export function removeRecord(map: StakeholderMap, kind: RecordKind, id: Id): Change[] {
	const changes: Change[] = [];
	const take = (taken: RecordKind, takenId: Id) => {
		const record = recordsOf(map, taken).get(takenId);
		if (!record) return;
		for (let use = usesOf(map, taken, takenId)[0]; use; use = usesOf(map, taken, takenId)[0]) {
			if (use.reference.owned) take(use.kind, use.record.id);
			else push(clear(use.kind, use.record, use.reference, takenId));
		}
		push({ kind: `${taken}.remove`, record: recordsOf(map, taken).get(takenId) } as unknown as Change);
	};
	const push = (change: Change) => {
		map = applyChanges(map, [change]);
		changes.push(change);
	};
	take(kind, id);
	return changes;
}

/** The changes that remove several records of a kind, one after another. */
export function removeRecords(map: StakeholderMap, kind: RecordKind, ids: Iterable<Id>): Change[] {
	const changes: Change[] = [];
	for (const id of ids) {
		const more = removeRecord(map, kind, id);
		map = applyChanges(map, more);
		changes.push(...more);
	}
	return changes;
}

function clear(kind: RecordKind, record: RecordOf<RecordKind>, reference: Reference, id: Id): Change {
	const held = (record as unknown as Record<string, unknown>)[reference.field];
	const left = reference.many ? (held as readonly Id[]).filter((other) => other !== id) : [];
	const fields = { [reference.field]: left.length > 0 ? left : reference.field === 'members' ? [] : null };
	return setFields(kind, record, fields as Fields<RecordOf<RecordKind>>) as Change;
}
