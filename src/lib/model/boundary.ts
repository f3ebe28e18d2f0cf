import type { Id } from '#lib/base/ids.ts';
import { plainText } from '#lib/base/plainText.ts';
import { withinOf } from './jurisdictions.ts';
import type { BoundaryEntry } from './records.ts';
import type { StakeholderMap } from './StakeholderMap.ts';

/** The stakeholder that a voice of the boundary list is on the map: the one it names, else the one called the same. */
export function stakeholderOf(map: StakeholderMap, entry: BoundaryEntry): Id | undefined {
	if (entry.sort !== 'voice') return undefined;
	if (entry.stakeholder !== undefined) return entry.stakeholder;
	const names = namesOf(entry);
	for (const one of map.stakeholders.values()) {
		if ([one.name, one.nameFr, one.shortName, one.shortNameFr].some((name) => isAmong(names, name)))
			return one.id;
	}
	return undefined;
}

/** Everybody who brings what an entry names onto the map: a voice itself, those at home in or serving a place, those of a kind. */
export function bodiesOf(map: StakeholderMap, entry: BoundaryEntry): Id[] {
	const all = [...map.stakeholders.values()];
	switch (entry.sort) {
		case 'voice':
			return [stakeholderOf(map, entry)].filter((id) => id !== undefined);
		case 'kind':
			return all.filter(({ kind }) => kind === entry.kind).map(({ id }) => id);
		case 'place': {
			const place = placeOf(map, entry);
			if (place === undefined) return [];
			const within = withinOf(map, place);
			return all
				.filter(({ home, serves }) =>
					[home, ...(serves ?? [])].some((at) => at !== undefined && within.has(at))
				)
				.map(({ id }) => id);
		}
	}
}

function placeOf(map: StakeholderMap, entry: BoundaryEntry): Id | undefined {
	if (entry.place !== undefined) return entry.place;
	const names = namesOf(entry);
	const place = [...map.jurisdictions.values()].find(
		({ name, nameFr }) => isAmong(names, name) || isAmong(names, nameFr)
	);
	return place?.id;
}

function namesOf({ name, nameFr }: BoundaryEntry): ReadonlySet<string> {
	return new Set([name, ...(nameFr === undefined ? [] : [nameFr])].map(plainText));
}

function isAmong(names: ReadonlySet<string>, name: string | undefined): boolean {
	return name !== undefined && names.has(plainText(name));
}
