import type { Id } from '#lib/base/ids.ts';
import {
	recordKindList,
	recordKinds,
	type CollectionOf,
	type MapHeader,
	type RecordKind,
	type RecordOf
} from './records.ts';

type Collections = { readonly [K in RecordKind as CollectionOf<K>]: ReadonlyMap<Id, RecordOf<K>> };

/**
 * A stakeholder network around a purpose: a header and one collection a kind of record.
 * Immutable; `applyChange` gives the next one. Collections are `Map`s, so an id such as `__proto__` is
 * an id like any other.
 */
export interface StakeholderMap extends Collections {
	readonly header: MapHeader;
	/** How many records were kept from the reader by their custodians, a kind each; empty for a whole map. */
	readonly withheld: ReadonlyMap<RecordKind, number>;
}

/** The JSON form of a map: the header and an array a collection, left out where empty. */
export type MapDocument = {
	readonly header: MapHeader;
	readonly withheld?: { readonly [K in RecordKind]?: number };
} & { readonly [K in RecordKind as CollectionOf<K>]?: readonly RecordOf<K>[] };

/** A map with no records yet. */
export function createMap(header: MapHeader): StakeholderMap {
	const collections = Object.fromEntries(
		recordKindList.map((kind) => [recordKinds[kind].collection, new Map()])
	);
	return { header, withheld: new Map(), ...(collections as unknown as Collections) };
}

/** The collection of a kind. */
export function recordsOf<K extends RecordKind>(map: StakeholderMap, kind: K): ReadonlyMap<Id, RecordOf<K>> {
	return map[recordKinds[kind].collection] as unknown as ReadonlyMap<Id, RecordOf<K>>;
}

/** The same map with another collection of a kind. */
export function withRecords<K extends RecordKind>(
	map: StakeholderMap,
	kind: K,
	records: ReadonlyMap<Id, RecordOf<K>>
): StakeholderMap {
	return { ...map, [recordKinds[kind].collection]: records };
}

export function toDocument(map: StakeholderMap): MapDocument {
	const filled = recordKindList.filter((kind) => recordsOf(map, kind).size > 0);
	return {
		header: map.header,
		...(map.withheld.size > 0 ? { withheld: Object.fromEntries(map.withheld) } : {}),
		...Object.fromEntries(
			filled.map((kind) => [recordKinds[kind].collection, [...recordsOf(map, kind).values()]])
		)
	};
}

/**
 * The map of a document that is known to be sound (from our own store or checked by `parseDocument`).
 * Order of records is kept.
 */
export function fromDocument(document: MapDocument): StakeholderMap {
	let map = createMap(document.header);
	for (const kind of recordKindList) {
		const records = document[recordKinds[kind].collection] as readonly RecordOf<typeof kind>[] | undefined;
		if (records) map = withRecords(map, kind, new Map(records.map((record) => [record.id, record])));
	}
	const withheld = Object.entries(document.withheld ?? {}) as [RecordKind, number][];
	return { ...map, withheld: new Map(withheld) };
}
