import type { Id } from '#lib/base/ids.ts';
import type { Jurisdiction } from './records.ts';
import type { StakeholderMap } from './StakeholderMap.ts';

/** The way from the top of the tree down to a jurisdiction, itself last; empty for an unknown id. */
export function pathOf(map: StakeholderMap, id: Id | undefined): Jurisdiction[] {
	const path: Jurisdiction[] = [];
	for (
		let place = id && map.jurisdictions.get(id);
		place;
		place = place.parent && map.jurisdictions.get(place.parent)
	) {
		path.unshift(place);
	}
	return path;
}

/** Whether a jurisdiction is another one or lies within it. */
export function liesWithin(map: StakeholderMap, id: Id | undefined, outer: Id): boolean {
	return pathOf(map, id).some((place) => place.id === outer);
}

/** A jurisdiction and all that lie within it. */
export function withinOf(map: StakeholderMap, outer: Id): Set<Id> {
	return new Set([...map.jurisdictions.keys()].filter((id) => liesWithin(map, id, outer)));
}
