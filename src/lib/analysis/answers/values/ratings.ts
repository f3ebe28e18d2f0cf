import type { Id } from '#lib/base/ids.ts';
import type { ValueRating } from '#lib/model/records.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { isIndigenous } from '../rightsHolders.ts';

/** What an Indigenous government or organisation values is said by itself: others' ratings of it do not count. */
export function isOwnWord(
	map: StakeholderMap,
	{ stakeholder: id, published, by }: Pick<ValueRating, 'stakeholder' | 'published' | 'by'>
): boolean {
	const stakeholder = map.stakeholders.get(id);
	if (stakeholder === undefined) return false;
	return !isIndigenous(stakeholder) || published === true || by === id || by === stakeholder.name;
}

/** How many ratings there are of 1, 2, 3, 4 and 5; those without a number are left out. */
export function countRatings(ratings: Iterable<Pick<ValueRating, 'rating'>>): number[] {
	const counts = [0, 0, 0, 0, 0];
	for (const { rating } of ratings) if (rating !== undefined) counts[rating - 1]!++;
	return counts;
}

/** From this rating on (of 5) a stakeholder holds a value; one that it published without a number, too. */
const HELD = 4;

/** Whom a value matters to: rated 4 or 5, or named in its own published words. */
export function holdersOf(ratings: readonly ValueRating[]): Id[] {
	const holding = ratings.filter(({ rating, published }) =>
		rating === undefined ? published === true : rating >= HELD
	);
	return [...new Set(holding.map(({ stakeholder }) => stakeholder))];
}
