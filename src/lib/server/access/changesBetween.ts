import { setFields, setHeader, type Change, type Fields } from '#lib/model/changes.ts';
import { recordKindList, referencesOf, type RecordKind, type RecordOf } from '#lib/model/records.ts';
import { recordsOf, type StakeholderMap } from '#lib/model/StakeholderMap.ts';

type AnyRecord = RecordOf<RecordKind>;

/**
 * The changes that lead from one map to another, in an order in which each applies: what is added comes
 * before what names it, what is removed goes after what named it. Linear in the records of both.
 */
export function changesBetween(before: StakeholderMap, after: StakeholderMap): Change[] {
	const added: Change[] = [];
	const changed: Change[] = [];
	const freed: Change[] = [];
	const removed: Change[] = [];
	for (const kind of recordKindList) {
		const old = recordsOf(before, kind);
		const now = recordsOf(after, kind);
		if (old === now) continue;
		for (const [id, record] of now) {
			const held = old.get(id);
			// What names its own kind or a later one is added bare first, then joined.
			const start = held ?? withoutForward(kind, record);
			if (!held) added.push({ kind: `${kind}.add`, record: start } as unknown as Change);
			push(changed, kind, start, record);
		}
		const gone = [...old.values()].filter(({ id }) => !now.has(id)).reverse();
		const bare = gone.map((record) => withoutForward(kind, record));
		gone.forEach((record, i) => push(freed, kind, record, bare[i] as AnyRecord));
		removed.unshift(...bare.map((record) => ({ kind: `${kind}.remove`, record }) as unknown as Change));
	}
	const header = setHeader(before.header, fieldsFor(before.header, after.header));
	return [...added, ...changed, ...freed, ...removed, ...(header ? [header] : [])];
}

function push(changes: Change[], kind: RecordKind, from: AnyRecord, to: AnyRecord): void {
	if (from === to) return;
	const change = setFields(kind, from, fieldsFor(from, to) as Fields<AnyRecord>);
	if (change) changes.push(change);
}

/** The fields of `to`, and `null` for each that only `from` has. */
function fieldsFor(from: object, to: object): Record<string, unknown> {
	const lost = Object.keys(from).filter((field) => !Object.hasOwn(to, field));
	return { ...Object.fromEntries(lost.map((field) => [field, null])), ...to };
}

/** The record without what names records of its own kind or of kinds that come later. */
function withoutForward(kind: RecordKind, record: AnyRecord): AnyRecord {
	const fields = forwardFields.get(kind) ?? [];
	if (!fields.some((field) => Object.hasOwn(record, field))) return record;
	return Object.fromEntries(Object.entries(record).filter(([field]) => !fields.includes(field))) as AnyRecord;
}

const forwardFields = new Map(
	recordKindList.map((kind, place) => {
		const forward = referencesOf(kind).filter(({ to }) => recordKindList.indexOf(to) >= place);
		return [kind, forward.map(({ field }) => field)];
	})
);
