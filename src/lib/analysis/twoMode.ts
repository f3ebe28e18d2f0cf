import type { Id } from '#lib/base/ids.ts';

/** Who takes part in what: one row a membership; repetitions count once. */
export type Affiliations = readonly (readonly [member: Id, event: Id])[];

/** Two members that share events. */
export interface SharedPair {
	readonly a: Id;
	readonly b: Id;
	/** Events they share. */
	readonly events: number;
	/** Sum over them of 1 / (members - 1): small events count for more. */
	readonly weight: number;
}

/** The two-mode figures of Borgatti & Everett 1997 and Robins & Alexander 2004. */
export interface TwoModeFigures {
	/** Events of each member as a share of all events. */
	readonly memberDegree: ReadonlyMap<Id, number>;
	/** Members of each event as a share of all members. */
	readonly eventDegree: ReadonlyMap<Id, number>;
	/** Memberships as a share of the possible ones. */
	readonly density: number | undefined;
	/** Share of three-paths that close into a four-cycle; undefined without a three-path. */
	readonly clustering: number | undefined;
}

/**
 * Members linked by shared events, with Newman's weights (2001). A member's weights sum to the number of its
 * events with company. Sharing an event is not working together: keep such a link apart from a reported
 * tie. O(sum over events of members squared).
 */
export function projectAffiliations(affiliations: Affiliations): SharedPair[] {
	const pairs = new Map<Id, Map<Id, { events: number; weight: number }>>();
	for (const members of membersByEvent(affiliations).values()) {
		const list = [...members].sort();
		for (const [i, a] of list.entries()) {
			for (const b of list.slice(i + 1)) {
				const row = pairs.get(a) ?? new Map<Id, { events: number; weight: number }>();
				pairs.set(a, row);
				const cell = row.get(b) ?? { events: 0, weight: 0 };
				row.set(b, { events: cell.events + 1, weight: cell.weight + 1 / (list.length - 1) });
			}
		}
	}
	return [...pairs].flatMap(([a, row]) => [...row].map(([b, cell]) => ({ a, b, ...cell })));
}

/** Degrees, density and clustering of an affiliation network. As costly as the projection. */
export function measureAffiliations(affiliations: Affiliations): TwoModeFigures {
	const members = membersByEvent(affiliations);
	const events = membersByEvent(affiliations.map(([member, event]) => [event, member]));
	const count = [...members.values()].reduce((sum, set) => sum + set.size, 0);
	const share = (sets: ReadonlyMap<Id, ReadonlySet<Id>>, of: number) =>
		new Map([...sets].map(([id, set]) => [id, set.size / of]));
	// A three-path is a membership in the middle with another one at each end.
	let paths = 0;
	for (const set of members.values()) {
		for (const member of set) paths += (set.size - 1) * (events.get(member)!.size - 1);
	}
	const cycles = projectAffiliations(affiliations).reduce(
		(sum, pair) => sum + (pair.events * (pair.events - 1)) / 2,
		0
	);
	return {
		memberDegree: share(events, members.size),
		eventDegree: share(members, events.size),
		density: count > 0 ? count / (members.size * events.size) : undefined,
		clustering: paths > 0 ? (4 * cycles) / paths : undefined
	};
}

function membersByEvent(affiliations: Affiliations): Map<Id, Set<Id>> {
	const members = new Map<Id, Set<Id>>();
	for (const [member, event] of affiliations) {
		const set = members.get(event) ?? new Set();
		members.set(event, set.add(member));
	}
	return members;
}
