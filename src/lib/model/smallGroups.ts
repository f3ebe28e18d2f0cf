import type { Id } from '#lib/base/ids.ts';
import { compareText } from '#lib/base/order.ts';
import type { Stakeholder } from './records.ts';
import type { StakeholderMap } from './StakeholderMap.ts';
import { stakeholderKinds, type StakeholderKind } from './words.ts';

/** In a group of fewer, whoever knows a place may know who is meant: the least that official statistics commonly publish. */
export const FEWEST_UNRECOGNISED = 5;

/** Kinds that may stand for a few people or for one; the others are institutions, which are public by what they are. */
const ofPeople: ReadonlySet<StakeholderKind> = new Set(['communityGroup', 'residents', 'other']);

/** Stakeholders that are told apart from all others by few words: a kind, a kind in one place, or a declared group. */
export interface SmallGroup {
	readonly kind?: StakeholderKind;
	/** Their home. */
	readonly place?: Id;
	/** The declared group. */
	readonly group?: Id;
	/** At least one. */
	readonly members: readonly Id[];
}

/**
 * Groups of people that hold fewer than five of a map, so that whoever reads it could tell who is meant; the smallest
 * first, each once. Of a map as its audience sees it (`viewAs`): what that does not see cannot be recognised.
 * Linear in the stakeholders.
 */
export function smallGroups(map: StakeholderMap): SmallGroup[] {
	const people = [...map.stakeholders.values()].filter(({ kind }) => ofPeople.has(kind));
	const found = [...byPlace(people), ...byKind(people), ...declared(map)].filter(
		({ members }) => members.length > 0 && members.length < FEWEST_UNRECOGNISED
	);
	const once = new Map<string, SmallGroup>();
	for (const group of found) {
		const key = JSON.stringify([...group.members].sort(compareText));
		if (!once.has(key)) once.set(key, group);
	}
	return [...once.values()].sort((a, b) => a.members.length - b.members.length);
}

function byKind(people: readonly Stakeholder[]): SmallGroup[] {
	return stakeholderKinds.map((kind) => ({
		kind,
		members: people.filter((one) => one.kind === kind).map(({ id }) => id)
	}));
}

function byPlace(people: readonly Stakeholder[]): SmallGroup[] {
	const groups = new Map<string, { kind: StakeholderKind; place: Id; members: Id[] }>();
	for (const { id, kind, home } of people) {
		if (home === undefined) continue;
		const key = `${kind} ${home}`;
		const group = groups.get(key) ?? { kind, place: home, members: [] };
		group.members.push(id);
		groups.set(key, group);
	}
	return [...groups.values()];
}

/** Of a declared group only those count who may be people. */
function declared(map: StakeholderMap): SmallGroup[] {
	return [...map.groups.values()].map(({ id, members }) => ({
		group: id,
		members: members.filter((member) => ofPeople.has(map.stakeholders.get(member)?.kind ?? 'region'))
	}));
}
