import type { Id } from '#lib/base/ids.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { Certainty, Finding } from '../answer.ts';
import { isIndigenous } from '../rightsHolders.ts';

/** A finding with how much it matters, for the order of the list. */
export interface Weighed {
	readonly matters: number;
	readonly finding: Finding;
}

/** Findings that a room can take in; the tables hold the rest. */
const MOST = 12;

/** No kind of gap may crowd out the others. */
const MOST_OF_ONE_CODE = 4;

/** What matters most first, at most four of one code and twelve in all. */
export function pickFindings(weighed: readonly Weighed[]): Finding[] {
	const counts = new Map<string, number>();
	return [...weighed]
		.sort((a, b) => b.matters - a.matters)
		.filter(({ finding: { code } }) => {
			const count = (counts.get(code) ?? 0) + 1;
			counts.set(code, count);
			return count <= MOST_OF_ONE_CODE;
		})
		.slice(0, MOST)
		.map(({ finding }) => finding);
}

/**
 * How sure a gap is, by what would close it on paper: if a single record that we lack would do, it is fair
 * at best; if several would have to be missing, solid; one step less where what it rests on is not all
 * documented. About Indigenous governments and organisations it is never more than fragile.
 */
export function certaintyOfGap(
	map: StakeholderMap,
	about: readonly Id[],
	{ wouldClose, documented }: { readonly wouldClose: number; readonly documented: boolean }
): Certainty {
	if (about.some((id) => isHeldApart(map, id))) return { word: 'fragile' };
	if (wouldClose > 1) return { word: documented ? 'solid' : 'fair' };
	return { word: documented ? 'fair' : 'fragile' };
}

/** Whether a stakeholder's relations are its own to record, so that a gap around it may be one of our record. */
export function isHeldApart(map: StakeholderMap, id: Id): boolean {
	const stakeholder = map.stakeholders.get(id);
	return stakeholder !== undefined && isIndigenous(stakeholder);
}
