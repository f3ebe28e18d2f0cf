import type { Id } from '#lib/base/ids.ts';
import type { Translator } from '#lib/i18n/translator.ts';
import type { Jurisdiction, Stakeholder } from '#lib/model/records.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { nameIn } from '../naming.ts';

/** A place of the list, with those at home in it and the places within it. */
export interface ListPlace {
	/** Undefined for those whose home nobody gave. */
	readonly id: Id | undefined;
	/** Its name; places that only lead to one other one are named before it. */
	readonly names: readonly string[];
	readonly members: readonly Stakeholder[];
	readonly places: readonly ListPlace[];
	/** How many stand here and in all the places within. */
	readonly count: number;
}

/**
 * Jurisdictions with their stakeholders, both by name; places without any are left out. Those without a
 * known home come last, in a place of no id.
 */
export function placeTree(map: StakeholderMap, translator: Translator): ListPlace[] {
	const byName = (a: Stakeholder | Jurisdiction, b: Stakeholder | Jurisdiction) =>
		translator.compare(nameIn(translator, a), nameIn(translator, b));
	const members = gather(map.stakeholders.values(), ({ home }) => placeOf(map, home));
	const children = gather(map.jurisdictions.values(), ({ parent }) => placeOf(map, parent));

	const grow = (place: Jurisdiction): ListPlace[] => {
		const own = (members.get(place.id) ?? []).sort(byName);
		const places = (children.get(place.id) ?? []).sort(byName).flatMap(grow);
		const count = own.length + places.reduce((sum, inner) => sum + inner.count, 0);
		if (count === 0) return [];
		const name = nameIn(translator, place);
		const [only] = places;
		if (own.length === 0 && places.length === 1 && only) return [{ ...only, names: [name, ...only.names] }];
		return [{ id: place.id, names: [name], members: own, places, count }];
	};

	const homeless = (members.get(undefined) ?? []).sort(byName);
	return [
		...(children.get(undefined) ?? []).sort(byName).flatMap(grow),
		...(homeless.length > 0
			? [{ id: undefined, names: [], members: homeless, places: [], count: homeless.length }]
			: [])
	];
}

/** How many stand in the places before one of them. */
export function countBefore(places: readonly ListPlace[], index: number): number {
	return places.slice(0, index).reduce((sum, { count }) => sum + count, 0);
}

function placeOf(map: StakeholderMap, id: Id | undefined): Id | undefined {
	return id !== undefined && map.jurisdictions.has(id) ? id : undefined;
}

function gather<T>(
	items: Iterable<T>,
	placeOf: (item: T) => Id | undefined
): ReadonlyMap<Id | undefined, T[]> {
	const gathered = new Map<Id | undefined, T[]>();
	for (const item of items) {
		const place = placeOf(item);
		const held = gathered.get(place);
		if (held) held.push(item);
		else gathered.set(place, [item]);
	}
	return gathered;
}
