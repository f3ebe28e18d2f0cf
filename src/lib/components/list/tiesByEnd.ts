import type { Id } from '#lib/base/ids.ts';
import type { Tie } from '#lib/model/records.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';

/** The ties of every stakeholder that has any, each under both of its ends. O(ties). */
export function tiesByEnd(map: StakeholderMap): ReadonlyMap<Id, readonly Tie[]> {
	const ends = new Map<Id, Tie[]>();
	const put = (id: Id, tie: Tie) => {
		const held = ends.get(id);
		if (held) held.push(tie);
		else ends.set(id, [tie]);
	};
	for (const tie of map.ties.values()) {
		put(tie.from, tie);
		if (tie.to !== tie.from) put(tie.to, tie);
	}
	return ends;
}
