import type { Id } from '#lib/base/ids.ts';
import type { Value, ValueRating } from '#lib/model/records.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { isMemberRole } from '#lib/model/words.ts';
import { agreementOf, concordanceOf } from './agreement.ts';
import { countRatings, holdersOf, isOwnWord } from './ratings.ts';

/** A value with who said what of it. */
export interface Held {
	readonly value: Value;
	readonly ratings: readonly ValueRating[];
	readonly holders: readonly Id[];
	/** Ratings of 1, 2, 3, 4 and 5. */
	readonly counts: readonly number[];
	/** van der Eijk's A; undefined under five ratings. */
	readonly agreement: number | undefined;
}

/** Under so many ratings, dots say more than a figure. */
export const FEWEST = 5;

/** The ratings that count: those of the stakeholders asked about, Indigenous bodies in their own words only. */
export function ratingsThatCount(map: StakeholderMap, projects: ReadonlySet<Id> | undefined): ValueRating[] {
	const members = new Set<Id>();
	for (const { project, stakeholder, role } of map.participations.values())
		if (projects?.has(project) && isMemberRole(role)) members.add(stakeholder);
	return [...map.valueRatings.values()].filter(
		(rating) => isOwnWord(map, rating) && (!projects || members.has(rating.stakeholder))
	);
}

/** Every value with its ratings, most widely held first. O(values · ratings). */
export function listHeld(map: StakeholderMap, ratings: readonly ValueRating[]): Held[] {
	return [...map.values.values()]
		.map((value): Held => {
			const own = ratings.filter((rating) => rating.value === value.id);
			const counts = countRatings(own);
			const rated = counts.reduce((sum, count) => sum + count, 0);
			return {
				value,
				ratings: own,
				holders: holdersOf(own),
				counts,
				agreement: rated >= FEWEST ? agreementOf(counts) : undefined
			};
		})
		.sort((a, b) => b.holders.length - a.holders.length);
}

/** How alike stakeholders order the values that all of them rated; undefined where too few rated the same. */
export interface Concordance {
	readonly w: number;
	readonly raters: number;
	readonly values: number;
}

/** Fewer values than these make no order to compare. */
const FEWEST_VALUES = 3;

/**
 * Kendall's W over the largest block of values that at least three stakeholders rated all of. Values are
 * taken in the order of how many rated them, so the block is found by trying each length. O(values · ratings).
 */
export function concordanceAmong(held: readonly Held[]): Concordance | undefined {
	const rows = new Map<Id, Map<Id, number>>();
	for (const { value, ratings } of held)
		for (const { stakeholder, rating } of ratings) {
			if (rating === undefined) continue;
			rows.set(stakeholder, (rows.get(stakeholder) ?? new Map<Id, number>()).set(value.id, rating));
		}
	const order = held
		.map(({ value, ratings }) => ({ id: value.id, count: ratings.length }))
		.sort((a, b) => b.count - a.count)
		.map(({ id }) => id);
	let best: { raters: readonly (readonly number[])[]; values: number } | undefined;
	for (let values = FEWEST_VALUES; values <= order.length; values++) {
		const block = order.slice(0, values);
		const raters = [...rows.values()].flatMap((row) => {
			const given = block.map((id) => row.get(id));
			return given.every((rating) => rating !== undefined) ? [given] : [];
		});
		if (raters.length >= 3 && values * raters.length >= (best ? best.values * best.raters.length : 0))
			best = { raters, values };
	}
	const w = best && concordanceOf(best.raters);
	return best && w !== undefined ? { w, raters: best.raters.length, values: best.values } : undefined;
}

/** Two who hold the same values strongly and have no tie on record. */
export interface Untied {
	readonly a: Id;
	readonly b: Id;
	readonly shared: readonly Id[];
}

/** Pairs without a tie on record by how many values both hold, two at least. O(stakeholders² · values). */
export function sharedWithoutTie(
	held: readonly Held[],
	isTied: (a: Id, b: Id) => boolean,
	mayPair: (id: Id) => boolean
): Untied[] {
	const valuesOf = new Map<Id, Id[]>();
	for (const { value, holders } of held)
		for (const id of holders) if (mayPair(id)) valuesOf.set(id, [...(valuesOf.get(id) ?? []), value.id]);
	const ids = [...valuesOf.keys()];
	return ids
		.flatMap((a, i) =>
			ids.slice(i + 1).flatMap((b): Untied[] => {
				if (isTied(a, b)) return [];
				const others = new Set(valuesOf.get(b));
				const shared = valuesOf.get(a)!.filter((id) => others.has(id));
				return shared.length >= 2 ? [{ a, b, shared }] : [];
			})
		)
		.sort((x, y) => y.shared.length - x.shared.length);
}
