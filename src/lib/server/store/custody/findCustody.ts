import type { Id } from '#lib/base/ids.ts';
import { partsOf, type Change, type LoggedEdit } from '#lib/model/changes.ts';
import type { RecordKind } from '#lib/model/records.ts';
import { keyOf } from '../../access/mayEdit.ts';

/** Every record that was ever a custodian's, by what a log says, as `kind id`. */
export function keysOfCustodian(edits: readonly LoggedEdit[], custodian: Id): Set<string> {
	const keys = new Set<string>();
	for (const { changes } of edits)
		for (const change of changes) if (names(change, custodian)) keys.add(keyOfChange(change));
	return keys;
}

/** Of each edit, the changes to records of a set; edits without any are left out. */
export function changesOf(edits: readonly LoggedEdit[], keys: ReadonlySet<string>): LoggedEdit[] {
	return edits
		.map((edit) => ({ ...edit, changes: edit.changes.filter((change) => keys.has(keyOfChange(change))) }))
		.filter(({ changes }) => changes.length > 0);
}

export function keyOfChange(change: Change): string {
	const { id, record } = change as { id?: Id; record?: { id: Id } };
	return keyOf(partsOf(change).of as RecordKind, id ?? record?.id ?? '');
}

function names(change: Change, custodian: Id): boolean {
	const { record, from, to } = change as { [part in 'record' | 'from' | 'to']?: { custodian?: unknown } };
	return [record, from, to].some((part) => part?.custodian === custodian);
}
