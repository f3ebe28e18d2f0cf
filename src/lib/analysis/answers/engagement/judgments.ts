import type { Id } from '#lib/base/ids.ts';
import type { Assessment } from '#lib/model/records.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { engagementLevels, type EngagementLevel } from '#lib/model/words.ts';
import { isIndigenous } from '../rightsHolders.ts';

/** What several raters said of one quality: kept apart, with its spread. */
export interface Spread {
	readonly mean: number;
	readonly low: number;
	readonly high: number;
	readonly count: number;
}

/** What raters said of one stakeholder. */
export interface Judged {
	readonly id: Id;
	readonly assessments: readonly Assessment[];
	/** Level on the IAP2 spectrum, 0 (not yet engaged) to 5 (empower). */
	readonly now: Spread | undefined;
	readonly wanted: Spread | undefined;
	/** 1 to 5. */
	readonly influence: Spread | undefined;
	readonly interest: Spread | undefined;
	readonly legitimacy: Spread | undefined;
	readonly urgency: Spread | undefined;
	/** Steps of the spectrum that are owed (above 0) or go beyond what is wanted, and how far raters differ. */
	readonly gap: Spread | undefined;
}

const QUALITIES = ['influence', 'interest', 'legitimacy', 'urgency'] as const;

/**
 * What is on record of each stakeholder that others may place on a grid, for the map as a whole and for the
 * projects asked about. Indigenous governments and organisations are left out unless they agreed: what is
 * owed to them does not follow from a rating.
 */
export function judge(map: StakeholderMap, projects: ReadonlySet<Id>): Judged[] {
	const held = new Map<Id, Assessment[]>();
	for (const assessment of map.assessments.values()) {
		const { stakeholder: id, project } = assessment;
		if (project !== undefined && !projects.has(project)) continue;
		const stakeholder = map.stakeholders.get(id);
		if (!stakeholder || (isIndigenous(stakeholder) && stakeholder.agreedToRanking !== true)) continue;
		held.set(id, [...(held.get(id) ?? []), assessment]);
	}
	return [...held].map(([id, assessments]) => {
		const now = assessments.map(({ engagementNow }) => levelOf(engagementNow));
		const wanted = assessments.map(({ engagementWanted }) => levelOf(engagementWanted));
		const [influence, interest, legitimacy, urgency] = QUALITIES.map((quality) =>
			spreadOf(assessments.map((assessment) => assessment[quality]))
		);
		return {
			id,
			assessments,
			now: spreadOf(now),
			wanted: spreadOf(wanted),
			influence,
			interest,
			legitimacy,
			urgency,
			gap: gapOf(spreadOf(now), spreadOf(wanted))
		};
	});
}

function levelOf(level: EngagementLevel | undefined): number | undefined {
	return level === undefined ? undefined : engagementLevels.indexOf(level);
}

/** The word of a level between two takes the lower one: nothing is promised that only some raters saw. */
export function wordOf(level: number): EngagementLevel {
	return engagementLevels[Math.floor(level + 1e-9)]!;
}

export function spreadOf(scores: readonly (number | undefined)[]): Spread | undefined {
	const given = scores.filter((score) => score !== undefined);
	if (given.length === 0) return undefined;
	return {
		mean: given.reduce((sum, score) => sum + score, 0) / given.length,
		low: Math.min(...given),
		high: Math.max(...given),
		count: given.length
	};
}

function gapOf(now: Spread | undefined, wanted: Spread | undefined): Spread | undefined {
	if (!now || !wanted) return undefined;
	return {
		mean: wanted.mean - now.mean,
		low: wanted.low - now.high,
		high: wanted.high - now.low,
		count: Math.min(now.count, wanted.count)
	};
}
