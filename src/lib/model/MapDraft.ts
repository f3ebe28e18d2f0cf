import { ConflictError, NotFoundError } from '#lib/base/errors.ts';
import type { Id } from '#lib/base/ids.ts';
import { partsOf, type Change, type Fields } from './changes.ts';
import { recordKindList, referencesOf, type RecordKind, type RecordOf, type Reference } from './records.ts';
import { recordsOf, withRecords, type StakeholderMap } from './StakeholderMap.ts';

type AnyRecord = RecordOf<RecordKind>;

/**
 * A map under change: a collection is copied when it is first touched and then changed in place, so that
 * an edit of many changes costs what it changes and not a copy of the map for each. Every change is checked
 * as if it came alone. The map it began with stays as it was; after an error the draft is thrown away.
 */
export class MapDraft {
	#map: StakeholderMap;
	/** The collections that are the draft's own. */
	readonly #own = new Set<RecordKind>();
	/** How often each record is named, by kind; counted when something is first removed. */
	#uses: ReadonlyMap<RecordKind, Map<Id, number>> | undefined;

	constructor(map: StakeholderMap) {
		this.#map = map;
	}

	/** The map as it stands now. It must not be kept while changes go on. */
	get map(): StakeholderMap {
		return this.#map;
	}

	/** Throws `record.exists`, `record.unknown`, `record.inUse`, `reference.broken` or `jurisdiction.cycle`. */
	apply(change: Change): void {
		const { of, verb } = partsOf(change);
		if (of === 'header')
			this.#map = { ...this.#map, header: mergeFields(this.#map.header, (change as { to: object }).to) };
		else if (verb === 'add') this.#add(of, (change as { record: AnyRecord }).record);
		else if (verb === 'remove') this.#remove(of, (change as { record: AnyRecord }).record.id);
		else {
			const { id, to } = change as { id: Id; to: Fields<AnyRecord> };
			this.#set(of, id, to);
		}
	}

	#add(kind: RecordKind, record: AnyRecord): void {
		if (recordsOf(this.#map, kind).has(record.id))
			throw new ConflictError('record.exists', { id: record.id });
		this.#recordsOf(kind).set(record.id, record);
		assertReferences(this.#map, kind, record, referencesOf(kind));
		this.#count(kind, record, 1);
	}

	#remove(kind: RecordKind, id: Id): void {
		const record = recordsOf(this.#map, kind).get(id);
		if (!record) throw new NotFoundError('record.unknown', { id });
		this.#recordsOf(kind).delete(id);
		if (this.#uses) this.#count(kind, record, -1);
		else this.#uses = countUses(this.#map);
		if ((this.#uses.get(kind)?.get(id) ?? 0) === 0) return;
		throw new ConflictError('record.inUse', { id, by: usesOf(this.#map, kind, id)[0]?.record.id ?? '' });
	}

	#set(kind: RecordKind, id: Id, to: Fields<AnyRecord>): void {
		const record = recordsOf(this.#map, kind).get(id);
		if (!record) throw new NotFoundError('record.unknown', { id });
		const changed = mergeFields(record, to);
		this.#recordsOf(kind).set(id, changed);
		const touched = referencesOf(kind).filter((reference) => Object.hasOwn(to, reference.field));
		assertReferences(this.#map, kind, changed, touched);
		this.#count(kind, record, -1);
		this.#count(kind, changed, 1);
	}

	#recordsOf(kind: RecordKind): Map<Id, AnyRecord> {
		if (!this.#own.has(kind)) {
			this.#own.add(kind);
			this.#map = withRecords(this.#map, kind, new Map(recordsOf(this.#map, kind)));
		}
		return recordsOf(this.#map, kind) as Map<Id, AnyRecord>;
	}

	#count(kind: RecordKind, record: AnyRecord, by: 1 | -1): void {
		if (this.#uses) countRecord(this.#uses, kind, record, by);
	}
}

/** Every place in the map that names a record: the kind, the record and the field. */
export function usesOf(
	map: StakeholderMap,
	kind: RecordKind,
	id: Id
): { kind: RecordKind; record: AnyRecord; reference: Reference }[] {
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

function countUses(map: StakeholderMap): ReadonlyMap<RecordKind, Map<Id, number>> {
	const uses = new Map(recordKindList.map((kind) => [kind, new Map<Id, number>()]));
	for (const kind of recordKindList) {
		for (const record of recordsOf(map, kind).values()) countRecord(uses, kind, record, 1);
	}
	return uses;
}

function countRecord(
	uses: ReadonlyMap<RecordKind, Map<Id, number>>,
	kind: RecordKind,
	record: AnyRecord,
	by: 1 | -1
): void {
	for (const reference of referencesOf(kind)) {
		const counts = uses.get(reference.to);
		for (const id of namedBy(record, reference)) counts?.set(id, (counts.get(id) ?? 0) + by);
	}
}

function mergeFields<R extends object>(record: R, to: object): R {
	const kept = Object.entries(record).filter(([field]) => !Object.hasOwn(to, field));
	const set = Object.entries(to).filter(([field, value]) => value !== null && field !== 'id');
	return Object.fromEntries([...kept, ...set]) as R;
}

function namedBy(record: AnyRecord, reference: Reference): readonly Id[] {
	const value = (record as unknown as Record<string, unknown>)[reference.field];
	if (value === undefined) return [];
	return reference.many ? (value as readonly Id[]) : [value as Id];
}

function assertReferences(
	map: StakeholderMap,
	kind: RecordKind,
	record: AnyRecord,
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
