import type { Id, NewId } from '#lib/base/ids.ts';
import { plainText } from '#lib/base/plainText.ts';
import { addRecord, type Change } from '../changes.ts';
import type { Jurisdiction } from '../records.ts';
import type { StakeholderMap } from '../StakeholderMap.ts';
import type { StakeholderKind } from '../words.ts';

/** A place as somebody typed it: on the map already, or a path whose last names are new. */
export interface EntryPlace {
	/** The last place of the path that the map knows. */
	readonly known: Id | undefined;
	/** Names to be added below it, outermost first. */
	readonly added: readonly string[];
}

/** One typed line, understood. */
export interface Entry {
	readonly name: string;
	readonly kind: StakeholderKind | undefined;
	readonly place: EntryPlace | undefined;
	/** A stakeholder of this name that is on the map, and not known to be in another place. */
	readonly existing: Id | undefined;
}

/**
 * Understands one line such as `City of Kelowna, municipality, Kelowna`: the name first, then in any order a
 * kind and a place. `kindWords` holds the words for kinds, in as many languages as wanted. A place is the
 * name, French name or code of one of the map's jurisdictions, or a path with `>` whose unknown names are to
 * be added. What is neither belongs to the name, commas and all. Undefined for a line without a name.
 */
export function parseEntry(
	line: string,
	map: StakeholderMap,
	kindWords: ReadonlyMap<string, StakeholderKind>
): Entry | undefined {
	return readEntry(
		line.split(',').map((part) => part.trim()),
		map,
		kindWords
	);
}

/** As `parseEntry`, of parts that are apart already, such as the cells of a row: they may hold commas. */
export function readEntry(
	parts: readonly string[],
	map: StakeholderMap,
	kindWords: ReadonlyMap<string, StakeholderKind>
): Entry | undefined {
	const kinds = new Map([...kindWords].map(([word, kind]) => [plainText(word), kind]));
	const [first = '', ...rest] = parts;
	const name = [first];
	let kind: StakeholderKind | undefined;
	let place: EntryPlace | undefined;
	for (const part of rest.filter(Boolean)) {
		const asKind = kind === undefined ? kinds.get(plainText(part)) : undefined;
		const asPlace = asKind === undefined && place === undefined ? readPlace(part, map) : undefined;
		if (asKind) kind = asKind;
		else if (asPlace) place = asPlace;
		else name.push(part);
	}
	if (first === '') return undefined;
	const whole = name.join(', ');
	return { name: whole, kind, place, existing: findSame(map, whole, place) };
}

/** The changes that an entry amounts to: new places from the outside in, then the stakeholder. */
export function entryChanges(
	entry: Entry,
	newId: NewId,
	otherwise: StakeholderKind = 'other'
): { changes: Change[]; stakeholder: Id } {
	const changes: Change[] = [];
	let home = entry.place?.known;
	for (const name of entry.place?.added ?? []) {
		const id = newId();
		changes.push(addRecord('jurisdiction', { id, name, ...(home === undefined ? {} : { parent: home }) }));
		home = id;
	}
	const stakeholder = newId();
	const record = { id: stakeholder, name: entry.name, kind: entry.kind ?? otherwise };
	changes.push(addRecord('stakeholder', home === undefined ? record : { ...record, home }));
	return { changes, stakeholder };
}

function readPlace(part: string, map: StakeholderMap): EntryPlace | undefined {
	const names = part.split('>').map((name) => name.trim());
	const path = names.filter(Boolean);
	const places = [...map.jurisdictions.values()];
	let known =
		path[0] === undefined ? undefined : places.find((place) => isCalled(place, path[0] as string))?.id;
	if (names.length === 1) return known === undefined ? undefined : { known, added: [] };
	if (path.length === 0) return undefined;
	let depth = known === undefined ? 0 : 1;
	for (; known !== undefined && depth < path.length; depth++) {
		const inner = places.find((place) => place.parent === known && isCalled(place, path[depth] as string));
		if (!inner) break;
		known = inner.id;
	}
	return { known, added: path.slice(depth) };
}

function isCalled({ name, nameFr, code }: Jurisdiction, word: string): boolean {
	return [name, nameFr, code].some((own) => own !== undefined && plainText(own) === plainText(word));
}

function findSame(map: StakeholderMap, name: string, place: EntryPlace | undefined): Id | undefined {
	if (place && place.added.length > 0) return undefined;
	const wanted = plainText(name);
	for (const { id, name: own, nameFr, home } of map.stakeholders.values()) {
		const same = plainText(own) === wanted || (nameFr !== undefined && plainText(nameFr) === wanted);
		if (same && (!place || home === undefined || home === place.known)) return id;
	}
	return undefined;
}
