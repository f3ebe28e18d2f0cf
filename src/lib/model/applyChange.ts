import { ConflictError, NotFoundError } from '#lib/base/errors.ts';
import type { Id } from '#lib/base/ids.ts';
import { partsOf, type Change, type Edit, type Fields } from './changes.ts';
import { recordKindList, referencesOf, type RecordKind, type RecordOf, type Reference } from './records.ts';
import { recordsOf, withRecords, type StakeholderMap } from './StakeholderMap.ts';

/**
 * The map after a change. Throws `record.exists`, `record.unknown`, `record.inUse`, `reference.broken` or
 * `jurisdiction.cycle` where the change does not fit the map; the map given stays as it was.
 */
export function applyChange(map: StakeholderMap, change: Change): StakeholderMap {
	const { of, verb } = partsOf(change);
	if (of === 'header') return { ...map, header: mergeFields(map.header, (change as { to: object }).to) };
	if (verb === 'add') return add(map, of, (change as { record: RecordOf<RecordKind> }).record);
	if (verb === 'remove') return remove(map, of, (change as { record: RecordOf<RecordKind> }).record.id);
	const { id, to } = change as { id: Id; to: Fields<RecordOf<RecordKind>> };
	return set(map, of, id, to);
}

/** The map after changes in order: all of them, or an error and none. */
export function applyChanges(map: StakeholderMap, changes: readonly Change[]): StakeholderMap {
	return changes.reduce(applyChange, map);
}

/** The map after edits in the order of the log. */
export function replay(map: StakeholderMap, edits: Iterable<Edit>): StakeholderMap {
	for (const edit of edits) map = applyChanges(map, edit.changes);
	return map;
}

/** Every place in the map that names a record: the kind, the record and the field. */
export function usesOf(
	map: StakeholderMap,
	kind: RecordKind,
	id: Id
): { kind: RecordKind; record: RecordOf<RecordKind>; reference: Reference }[] {
	const uses = [];
	for (const { kind: user, reference } of usersOf.get(kind) ?? []) {
		for (const record of recordsOf(map, user).values()) {
			if (namedBy(record, reference).includes(id)) uses.push({ kind: user, record, reference });
		}
	}
	return uses;
}

/** Which fields of which kinds may name a record of a kind. */
const usersOf = new Map<RecordKind, { kind: RecordKind; reference: Reference }[]>();
for (const kind of recordKindList) {
	for (const reference of referencesOf(kind)) {
		const users = usersOf.get(reference.to) ?? [];
		users.push({ kind, reference });
		usersOf.set(reference.to, users);
	}
}

function add(map: StakeholderMap, kind: RecordKind, record: RecordOf<RecordKind>): StakeholderMap {
	const records = recordsOf(map, kind);
	if (records.has(record.id)) throw new ConflictError('record.exists', { id: record.id });
	const next = withRecords(map, kind, new Map(records).set(record.id, record));
	assertReferences(next, kind, record, referencesOf(kind));
	return next;
}

function remove(map: StakeholderMap, kind: RecordKind, id: Id): StakeholderMap {
	const records = new Map(recordsOf(map, kind));
	if (!records.delete(id)) throw new NotFoundError('record.unknown', { id });
	const next = withRecords(map, kind, records);
	const use = usesOf(next, kind, id)[0];
	if (use) throw new ConflictError('record.inUse', { id, by: use.record.id });
	return next;
}

function set(
	map: StakeholderMap,
	kind: RecordKind,
	id: Id,
	to: Fields<RecordOf<RecordKind>>
): StakeholderMap {
	const records = recordsOf(map, kind);
	const record = records.get(id);
	if (!record) throw new NotFoundError('record.unknown', { id });
	const changed = mergeFields(record, to);
	const next = withRecords(map, kind, new Map(records).set(id, changed));
	const touched = referencesOf(kind).filter((reference) => Object.hasOwn(to, reference.field));
	assertReferences(next, kind, changed, touched);
	return next;
}

function mergeFields<R extends object>(record: R, to: object): R {
	const kept = Object.entries(record).filter(([field]) => !Object.hasOwn(to, field));
	const set = Object.entries(to).filter(([field, value]) => value !== null && field !== 'id');
	return Object.fromEntries([...kept, ...set]) as R;
}

function namedBy(record: RecordOf<RecordKind>, reference: Reference): readonly Id[] {
	const value = (record as unknown as Record<string, unknown>)[reference.field];
	if (value === undefined) return [];
	return reference.many ? (value as readonly Id[]) : [value as Id];
}

function assertReferences(
	map: StakeholderMap,
	kind: RecordKind,
	record: RecordOf<RecordKind>,
	references: readonly Reference[]
): void {
	for (const reference of references) {
		const ends = recordsOf(map, reference.to);
		for (const id of namedBy(record, reference)) {
			if (!ends.has(id))
				throw new ConflictError('reference.broken', { id: record.id, field: reference.field, missing: id });
		}
	}
	if (kind === 'jurisdiction') assertTree(map, record.id);
}

function assertTree(map: StakeholderMap, id: Id): void {
	const seen = new Set<Id>();
	for (
		let place = map.jurisdictions.get(id);
		place;
		place = place.parent ? map.jurisdictions.get(place.parent) : undefined
	) {
		if (seen.has(place.id)) throw new ConflictError('jurisdiction.cycle', { id });
		seen.add(place.id);
	}
}
