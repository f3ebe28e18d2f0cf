import type { Id } from '#lib/base/ids.ts';
import {
	recordKindList,
	referencesOf,
	type RecordKind,
	type RecordOf,
	type Stakeholder
} from '#lib/model/records.ts';
import { recordsOf, withRecords, type StakeholderMap } from '#lib/model/StakeholderMap.ts';

/**
 * The map with stakeholders that are one made one: what the second leaves open the first fills, and all that
 * named the first names the second. A tie that would then join one with itself, and was not so before, goes.
 */
export function mergeSame(
	map: StakeholderMap,
	same: readonly { readonly id: Id; readonly into: Id }[]
): StakeholderMap {
	const into = new Map<Id, Id>();
	const stakeholders = new Map(map.stakeholders);
	for (const pair of same) {
		const id = lastOf(into, pair.id);
		const kept = lastOf(into, pair.into);
		const [gone, stays] = [stakeholders.get(id), stakeholders.get(kept)];
		if (!gone || !stays || id === kept) continue;
		stakeholders.set(kept, { ...gone, ...stays, ...attributesOf(gone, stays) });
		stakeholders.delete(id);
		into.set(id, kept);
	}
	if (into.size === 0) return map;
	let merged = withRecords(map, 'stakeholder', stakeholders);
	for (const kind of recordKindList) {
		const references = referencesOf(kind).filter(({ to }) => to === 'stakeholder');
		if (references.length === 0) continue;
		const records = [...recordsOf(merged, kind)].map(([id, record]): [Id, RecordOf<RecordKind>] => [
			id,
			renamed(record, references, into)
		]);
		merged = withRecords(merged, kind, new Map(records));
	}
	const ties = [...merged.ties].filter(([id, { from, to }]) => {
		const before = map.ties.get(id);
		return from !== to || before?.from === before?.to;
	});
	return { ...merged, ties: new Map(ties) };
}

function lastOf(into: ReadonlyMap<Id, Id>, id: Id): Id {
	let last = id;
	for (let next = into.get(last); next !== undefined; next = into.get(last)) last = next;
	return last;
}

/** What both say of themselves in columns of their own; where they differ, what stays says it. */
function attributesOf(gone: Stakeholder, stays: Stakeholder): Pick<Stakeholder, 'attributes'> {
	const pairs = new Map(
		[...(gone.attributes ?? []), ...(stays.attributes ?? [])].map(({ name, value }) => [name, value])
	);
	if (pairs.size === 0) return {};
	return { attributes: [...pairs].slice(0, 200).map(([name, value]) => ({ name, value })) };
}

function renamed(
	record: RecordOf<RecordKind>,
	references: readonly { readonly field: string; readonly many?: boolean }[],
	into: ReadonlyMap<Id, Id>
): RecordOf<RecordKind> {
	const fields = new Map<string, unknown>();
	for (const { field, many } of references) {
		const named = (record as unknown as Record<string, unknown>)[field];
		if (named === undefined) continue;
		const next = many
			? [...new Set((named as Id[]).map((id) => lastOf(into, id)))]
			: lastOf(into, named as Id);
		if (JSON.stringify(next) !== JSON.stringify(named)) fields.set(field, next);
	}
	return fields.size === 0 ? record : ({ ...record, ...Object.fromEntries(fields) } as RecordOf<RecordKind>);
}
