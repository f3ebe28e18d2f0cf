import type { Id } from '#lib/base/ids.ts';
import { message, type Message } from '#lib/base/message.ts';
import { compareText } from '#lib/base/order.ts';
import type { Stakeholder } from '#lib/model/records.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { SMALLEST_GROUP } from '../groundRules.ts';
import { placeNameOf } from './names.ts';
import { groupings } from './parameters.ts';

/** Stakeholders by a declared property; those without it are in no group. */
export interface Grouping {
	readonly by: string;
	/** Group of a stakeholder: a jurisdiction's id, a kind, or the text of an attribute. */
	readonly groupOf: ReadonlyMap<Id, string>;
	/** Members of each group, groups in the order of their text. */
	readonly members: ReadonlyMap<string, readonly Id[]>;
	nameOf(group: string): string | Message;
}

/** Groups by `region`, `place`, `kind` or an attribute of that name. */
export function groupStakeholders(map: StakeholderMap, by: string): Grouping {
	const places = by === 'region' ? regionsOf(map) : undefined;
	const groupOf = new Map<Id, string>();
	for (const stakeholder of map.stakeholders.values()) {
		const group = places ? places.get(stakeholder.id) : propertyOf(stakeholder, by);
		if (group !== undefined) groupOf.set(stakeholder.id, group);
	}
	const members = new Map<string, Id[]>();
	for (const group of [...new Set(groupOf.values())].sort(compareText)) members.set(group, []);
	for (const [id, group] of groupOf) members.get(group)!.push(id);
	return { by, groupOf, members, nameOf: (group) => nameOfGroup(map, by, group) };
}

/**
 * The grouping that says most of a map: the first of regions, places and kinds with two groups of five and
 * more, else homes or kinds as they are; undefined where these are fewer than two.
 */
export function defaultGrouping(map: StakeholderMap): Grouping | undefined {
	const all = groupings.map((by) => groupStakeholders(map, by));
	const large = ({ members }: Grouping) =>
		[...members.values()].filter((ids) => ids.length >= SMALLEST_GROUP).length;
	return (
		all.find((grouping) => large(grouping) > 1) ??
		['place', 'kind'].map((by) => groupStakeholders(map, by)).find(({ members }) => members.size > 1)
	);
}

function propertyOf(stakeholder: Stakeholder, by: string): string | undefined {
	if (by === 'place') return stakeholder.home;
	if (by === 'kind') return stakeholder.kind;
	const value = stakeholder.attributes?.find(({ name }) => name === by)?.value;
	return value === undefined || value === '' ? undefined : String(value);
}

function nameOfGroup(map: StakeholderMap, by: string, group: string): string | Message {
	if (by === 'kind') return message(`kind.${group}`);
	return by === 'region' || by === 'place' ? placeNameOf(map, group) : group;
}

/**
 * Homes, with places of fewer than five stakeholders counted to the place around them, smallest places
 * first: so a village joins its district and a district of five stands for itself.
 */
function regionsOf(map: StakeholderMap): ReadonlyMap<Id, Id> {
	const held = new Map<Id, Id[]>([...map.jurisdictions.keys()].map((id) => [id, []]));
	for (const { id, home } of map.stakeholders.values()) if (home !== undefined) held.get(home)?.push(id);
	for (const place of deepestFirst(map)) {
		const parent = map.jurisdictions.get(place)?.parent;
		const members = held.get(place)!;
		if (parent === undefined || members.length >= SMALLEST_GROUP) continue;
		held.get(parent)?.push(...members);
		held.set(place, []);
	}
	return new Map([...held].flatMap(([place, members]) => members.map((id) => [id, place] as const)));
}

function deepestFirst(map: StakeholderMap): Id[] {
	const depths = new Map<Id, number>();
	const depthOf = (id: Id): number => {
		const held = depths.get(id);
		if (held !== undefined) return held;
		const parent = map.jurisdictions.get(id)?.parent;
		const depth = parent === undefined ? 0 : depthOf(parent) + 1;
		depths.set(id, depth);
		return depth;
	};
	return [...map.jurisdictions.keys()].sort((a, b) => depthOf(b) - depthOf(a) || compareText(a, b));
}
