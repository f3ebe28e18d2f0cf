import type { Id } from '#lib/base/ids.ts';
import type { Tie } from '#lib/model/records.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { Neighbours } from '../neighbours.ts';
import { mayGoBetween } from '../rightsHolders.ts';

/** Through whom the first call may go, and why that one. */
export interface Door {
	readonly id: Id;
	readonly ties: readonly Tie[];
	/** `trusted`: by what ties say of trust; `supportive`: for the matter, as rated; `close`: by its tie alone. */
	readonly by: 'trusted' | 'supportive' | 'close';
}

/** From this on (of 5) trust said of a tie opens a door. */
const TRUSTED = 4;

/**
 * Who may make the first call to a stakeholder: a neighbour whose tie is trusted, else one that supports the
 * matter, else the closest; of several the one with most contacts. No Indigenous body and no population is
 * made a go-between. Undefined where no neighbour may be one. O(contacts).
 */
export function findDoor(map: StakeholderMap, neighbours: Neighbours, id: Id): Door | undefined {
	const doors = [...neighbours.of(id)].flatMap(([other, ties]) => {
		if (!mayGoBetween(map, other)) return [];
		const trust = Math.max(...ties.map(trustOf));
		const stance = stanceOf(map, other);
		const by = trust >= TRUSTED ? 'trusted' : stance > 0 ? 'supportive' : 'close';
		const strength = Math.max(...ties.map((tie) => tie.strength ?? 1));
		const opposed = stance < 0 ? 10 : 0;
		const rank = (by === 'trusted' ? 20 + trust : by === 'supportive' ? 10 : 0) + strength - opposed;
		return [{ door: { id: other, ties, by } as const, rank, contacts: neighbours.of(other).size }];
	});
	return doors.sort((a, b) => b.rank - a.rank || b.contacts - a.contacts)[0]?.door;
}

function trustOf({ trust }: Tie): number {
	const scores = Object.values(trust ?? {}).filter((score) => score !== undefined);
	return scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** Mean stance from -2 to 2; 0 where nobody said. */
function stanceOf(map: StakeholderMap, id: Id): number {
	const stances = [...map.assessments.values()].flatMap(({ stakeholder, stance }) =>
		stakeholder === id && stance !== undefined ? [stance] : []
	);
	return stances.length === 0 ? 0 : stances.reduce((sum: number, stance) => sum + stance, 0) / stances.length;
}
