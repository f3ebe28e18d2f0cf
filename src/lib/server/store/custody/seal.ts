import type { Id } from '#lib/base/ids.ts';
import { partsOf, type Change } from '#lib/model/changes.ts';
import { recordKindList, recordKinds } from '#lib/model/records.ts';
import { recordsOf, type MapDocument, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { Vault } from './Vault.ts';

/** In the place of a change: whose it is, and what only its key opens. */
interface SealedChange {
	readonly sealed: Id;
	readonly box: string;
}

/**
 * Changes as they are written: each that tells of a custodian's record sealed with that custodian's key.
 * `map`: as it stood before them; `added`: whose the records are that the changes before these brought.
 */
export function sealChanges(
	vault: Vault,
	map: StakeholderMap,
	changes: readonly Change[],
	added = new Map<string, Id>()
): string {
	if (!vault.seals) return JSON.stringify(changes);
	const sealed = changes.map((change): Change | SealedChange => {
		const custodian = custodianOf(change, map, added);
		if (custodian === undefined) return change;
		return { sealed: custodian, box: vault.seal(map.header.id, custodian, JSON.stringify(change)) };
	});
	return JSON.stringify(sealed);
}

/** Changes as they were before they were sealed, without those whose key is destroyed. */
export function openChanges(vault: Vault, map: Id, text: string): Change[] {
	const changes = JSON.parse(text) as (Change | SealedChange)[];
	return changes.flatMap((change) => {
		if (!('sealed' in change)) return [change];
		const opened = vault.open(map, change.sealed, change.box);
		return opened === undefined ? [] : [JSON.parse(opened) as Change];
	});
}

/** Whose record a change tells of. `added`: of records that the changes before it brought, kept up to date. */
export function custodianOf(change: Change, map: StakeholderMap, added: Map<string, Id>): Id | undefined {
	const { of } = partsOf(change);
	if (of === 'header') return undefined;
	const { record, id = record?.id ?? '', to } = change as { record?: Held; id?: Id; to?: Held };
	const held = recordsOf(map, of).get(id) as Held | undefined;
	const custodian =
		record?.custodian ?? added.get(`${of} ${id}`) ?? held?.custodian ?? to?.custodian ?? undefined;
	if (custodian !== undefined) added.set(`${of} ${id}`, custodian);
	return custodian;
}

/** Whether a record is some custodian's. */
function isKept(record: Held): record is Held & { readonly custodian: Id } {
	return typeof record.custodian === 'string';
}

type Held = { readonly id: Id; readonly custodian?: Id | null };

/** Of a kind's records, those of one custodian: place among all of the kind, and record. */
type Places = { readonly [collection: string]: readonly (readonly [number, Held])[] };

interface SealedDocument {
	readonly document: MapDocument;
	readonly sealed?: readonly (readonly [Id, string])[];
}

/** A map's document as it is written, custodians' records apart and sealed. */
export function sealDocument(vault: Vault, document: MapDocument): string {
	if (!vault.seals) return JSON.stringify(document);
	const open: Record<string, unknown> = { ...document };
	const closed = new Map<Id, Record<string, [number, Held][]>>();
	for (const kind of recordKindList) {
		const { collection } = recordKinds[kind];
		const records = document[collection] as readonly Held[] | undefined;
		if (!records?.some(isKept)) continue;
		open[collection] = records.filter((record) => !isKept(record));
		records.forEach((record, place) => {
			if (!isKept(record)) return;
			const places = closed.get(record.custodian) ?? {};
			(places[collection] ??= []).push([place, record]);
			closed.set(record.custodian, places);
		});
	}
	if (closed.size === 0) return JSON.stringify(document);
	const { id } = document.header;
	const sealed = [...closed].map(([custodian, places]) => [
		custodian,
		vault.seal(id, custodian, JSON.stringify(places))
	]);
	return JSON.stringify({ document: open, sealed });
}

/** The document again, every record in its place; without those whose key is destroyed. */
export function openDocument(vault: Vault, map: Id, text: string): MapDocument {
	const json = JSON.parse(text) as MapDocument | SealedDocument;
	if (!('document' in json)) return json;
	const opened = (json.sealed ?? []).flatMap(([custodian, box]) => {
		const places = vault.open(map, custodian, box);
		return places === undefined ? [] : [JSON.parse(places) as Places];
	});
	const document: Record<string, unknown> = { ...json.document };
	for (const collection of new Set(opened.flatMap((places) => Object.keys(places)))) {
		const closed = new Map(opened.flatMap((places) => places[collection] ?? []));
		const rest = [...((document[collection] as readonly Held[] | undefined) ?? [])];
		const count = closed.size + rest.length;
		const last = Math.max(...closed.keys()) + 1;
		// Places of erased records stay empty, so the last place may lie beyond the count.
		const all = Array.from(
			{ length: Math.max(count, last) },
			(_, place) => closed.get(place) ?? rest.shift()
		);
		document[collection] = all.filter((record) => record !== undefined);
	}
	return document as MapDocument;
}
