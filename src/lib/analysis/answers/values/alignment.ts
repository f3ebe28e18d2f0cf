import type { Id } from '#lib/base/ids.ts';
import { shuffle, type Random } from '#lib/base/random.ts';
import type { ValueRating } from '#lib/model/records.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { isMemberRole } from '#lib/model/words.ts';

/** What each stakeholder rated, value by value. */
export type Profiles = ReadonlyMap<Id, ReadonlyMap<Id, number>>;

/** Pairs with fewer values in common have no profile to compare. */
const FEWEST_COMMON = 2;
/** Fewer pairs of either kind say nothing of ties. */
const FEWEST_PAIRS = 3;
/** Ratings run from 1 to 5. */
const WIDEST = 4;
const DRAWS = 200;

export function profilesOf(ratings: readonly ValueRating[]): Profiles {
	const profiles = new Map<Id, Map<Id, number>>();
	for (const { stakeholder, value, rating } of ratings) {
		if (rating === undefined) continue;
		const own = profiles.get(stakeholder);
		if (own) own.set(value, rating);
		else profiles.set(stakeholder, new Map([[value, rating]]));
	}
	return profiles;
}

/**
 * How alike two see the values: 1 less the mean distance of their ratings over the widest there can be, on the
 * values that both rated; undefined where these are fewer than two. (Methods: normalised distance of profiles.)
 */
export function likeness(
	a: ReadonlyMap<Id, number> | undefined,
	b: ReadonlyMap<Id, number> | undefined
): number | undefined {
	let sum = 0;
	let common = 0;
	for (const [value, rating] of a ?? []) {
		const other = b?.get(value);
		if (other === undefined) continue;
		sum += Math.abs(rating - other);
		common++;
	}
	return common >= FEWEST_COMMON ? 1 - sum / common / WIDEST : undefined;
}

/** Whether those tied to each other see the values more alike than the rest. */
export interface Alignment {
	/** Mean likeness, 0 to 1, of tied pairs and of pairs without a tie on record. */
	readonly tied: number;
	readonly untied: number;
	/** Tied pairs compared. */
	readonly pairs: number;
	/** Share of draws, with the profiles dealt out anew, whose difference is as large either way. */
	readonly chance: number;
}

/**
 * Likeness along ties against likeness elsewhere, and how often dealing the profiles out anew among those who
 * rated gives as large a difference. Undefined where either kind has fewer than three pairs.
 * O(draws · raters² · values).
 */
export function alignmentAlongTies(
	profiles: Profiles,
	isTied: (a: Id, b: Id) => boolean,
	random: Random
): Alignment | undefined {
	const ids = [...profiles.keys()];
	const own = [...profiles.values()];
	const tiedAt = ids.map((a) => ids.map((b) => isTied(a, b)));
	const alike = own.map((a) => own.map((b) => likeness(a, b)));
	const split = (seat: (at: number) => number) => {
		const sums = { tied: 0, untied: 0 };
		const counts = { tied: 0, untied: 0 };
		for (let a = 0; a < ids.length; a++)
			for (let b = a + 1; b < ids.length; b++) {
				const value = alike[seat(a)]?.[seat(b)];
				if (value === undefined) continue;
				const kind = tiedAt[a]?.[b] ? 'tied' : 'untied';
				sums[kind] += value;
				counts[kind]++;
			}
		return { tied: sums.tied / counts.tied, untied: sums.untied / counts.untied, counts };
	};
	const { tied, untied, counts } = split((at) => at);
	if (counts.tied < FEWEST_PAIRS || counts.untied < FEWEST_PAIRS) return undefined;
	const seats = ids.map((_, at) => at);
	let asLarge = 0;
	for (let draw = 0; draw < DRAWS; draw++) {
		shuffle(seats, random);
		const dealt = split((at) => seats[at] as number);
		// Figures that differ by rounding alone count as equal.
		if (Math.abs(dealt.tied - dealt.untied) >= Math.abs(tied - untied) - 1e-9) asLarge++;
	}
	return { tied, untied, pairs: counts.tied, chance: (asLarge + 1) / (DRAWS + 1) };
}

/** How alike the members of a project see the values. */
export interface CoalitionLikeness {
	readonly project: Id;
	/** Members who rated anything. */
	readonly raters: number;
	readonly pairs: number;
	/** Mean of its pairs, 0 to 1. */
	readonly alike: number;
}

/** Projects with at least three comparable pairs of members, the most alike first. */
export function alignmentWithin(map: StakeholderMap, profiles: Profiles): CoalitionLikeness[] {
	return [...map.projects.keys()]
		.flatMap((project): CoalitionLikeness[] => {
			const members = new Set<Id>();
			for (const part of map.participations.values())
				if (part.project === project && isMemberRole(part.role) && profiles.has(part.stakeholder))
					members.add(part.stakeholder);
			const ids = [...members];
			const values = ids.flatMap((a, i) =>
				ids.slice(i + 1).flatMap((b) => likeness(profiles.get(a), profiles.get(b)) ?? [])
			);
			if (values.length < FEWEST_PAIRS) return [];
			const alike = values.reduce((sum, value) => sum + value, 0) / values.length;
			return [{ project, raters: ids.length, pairs: values.length, alike }];
		})
		.sort((a, b) => b.alike - a.alike);
}
