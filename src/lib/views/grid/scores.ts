import { heldApart } from '#lib/analysis/answers/rightsHolders.ts';
import type { Id } from '#lib/base/ids.ts';
import type { Assessment } from '#lib/model/records.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { rememberFor } from '../remember.ts';

/** What raters said of one quality, from 1 to 5. */
export interface Spread {
	readonly median: number;
	readonly least: number;
	readonly most: number;
}

/** One stakeholder that somebody judged in both qualities. */
export interface Scored {
	readonly id: Id;
	readonly power: Spread;
	readonly interest: Spread;
	/** Everyone's own judgment, so that several raters are seen apart. */
	readonly judgments: readonly (Assessment & { readonly influence: number; readonly interest: number })[];
}

export interface Scores {
	readonly scored: readonly Scored[];
	/** Rights holders, whom nobody else places unless they agreed to it. */
	readonly apart: readonly Id[];
	readonly unscored: readonly Id[];
	/** Every judgment shown was made up for an example. */
	readonly isMadeUp: boolean;
}

/** Power and interest of everyone who may be placed by others. O(n + judgments). */
export const scoresOf = rememberFor((map: StakeholderMap): Scores => {
	const apart = new Set(heldApart(map).map(({ id }) => id));
	const judged = new Map<Id, Scored['judgments'][number][]>();
	for (const assessment of map.assessments.values()) {
		const { stakeholder, influence, interest } = assessment;
		if (apart.has(stakeholder) || influence === undefined || interest === undefined) continue;
		const judgment = { ...assessment, influence, interest };
		const held = judged.get(stakeholder);
		if (held) held.push(judgment);
		else judged.set(stakeholder, [judgment]);
	}
	const scored = [...judged].map(([id, judgments]) => ({
		id,
		judgments,
		power: spreadOf(judgments.map(({ influence }) => influence)),
		interest: spreadOf(judgments.map(({ interest }) => interest))
	}));
	return {
		scored,
		apart: [...apart],
		unscored: [...map.stakeholders.keys()].filter((id) => !apart.has(id) && !judged.has(id)),
		isMadeUp: scored.length > 0 && scored.every(({ judgments }) => judgments.every((one) => one.illustrative))
	};
});

/** Median, least and most of at least one score. */
export function spreadOf(scores: readonly number[]): Spread {
	const sorted = [...scores].sort((a, b) => a - b);
	const at = (place: number) => sorted[place] as number;
	const half = (sorted.length - 1) / 2;
	return {
		median: (at(Math.floor(half)) + at(Math.ceil(half))) / 2,
		least: at(0),
		most: at(sorted.length - 1)
	};
}
