import type { Id } from '#lib/base/ids.ts';
import type { Stakeholder } from '#lib/model/records.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { isRightsHolder } from '#lib/model/words.ts';

/**
 * Whether others may put a stakeholder in an order of merit. Indigenous governments are rights holders and
 * are ranked only where they agreed; the same courtesy is given to Indigenous organisations, which answer
 * to their own communities. Populations are voices, not candidates.
 */
export function mayBeRanked(stakeholder: Stakeholder): boolean {
	if (stakeholder.kind === 'residents') return false;
	return stakeholder.agreedToRanking === true || !isIndigenous(stakeholder);
}

/**
 * Whether words may name a stakeholder as the way to others: no Indigenous body, which answers to its own, and no
 * voice (a population, or who is here as affected), which is to be heard and passes nothing on.
 */
export function mayGoBetween(map: StakeholderMap, id: Id): boolean {
	const stakeholder = map.stakeholders.get(id);
	return stakeholder !== undefined && !isVoice(stakeholder) && !isIndigenous(stakeholder);
}

/** A population, or somebody who is here because the matter affects it. */
export function isVoice({ kind, seatBasis }: Stakeholder): boolean {
	return kind === 'residents' || seatBasis === 'affected';
}

/** Indigenous governments and organisations, and whoever else sits at the table as a rights holder. */
export function isIndigenous(stakeholder: Stakeholder): boolean {
	return (
		isRightsHolder(stakeholder) ||
		stakeholder.kind === 'indigenousOrganization' ||
		stakeholder.seatBasis === 'rightsHolder'
	);
}

/** Indigenous governments and organisations that no ranking takes up. */
export function heldApart(map: StakeholderMap): Stakeholder[] {
	return [...map.stakeholders.values()].filter(
		(stakeholder) => isIndigenous(stakeholder) && !mayBeRanked(stakeholder)
	);
}
