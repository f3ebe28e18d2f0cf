import type { Id } from '#lib/base/ids.ts';

/** Two stakeholders and how many of the groups hold both. */
export interface SharedGroups {
	readonly a: Id;
	readonly b: Id;
	readonly count: number;
}

/**
 * Co-membership in overlapping groups (Everett & Borgatti 1998, for cliques): where many cliques share
 * members, who is together in many of them says more than any one. Most first, equal ones in the order of the
 * groups. O(sum of the squared sizes).
 */
export function countSharedGroups(groups: readonly (readonly Id[])[]): SharedGroups[] {
	const counts = new Map<Id, Map<Id, number>>();
	for (const members of groups) {
		for (const [i, a] of members.entries()) {
			const of = counts.get(a) ?? new Map<Id, number>();
			counts.set(a, of);
			for (const b of members.slice(i + 1)) of.set(b, (of.get(b) ?? 0) + 1);
		}
	}
	return [...counts]
		.flatMap(([a, of]) => [...of].map(([b, count]) => ({ a, b, count })))
		.sort((x, y) => y.count - x.count);
}
