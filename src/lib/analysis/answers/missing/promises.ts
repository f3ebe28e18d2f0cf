import type { Id } from '#lib/base/ids.ts';
import { message } from '#lib/base/message.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { engagementLevels, type EngagementLevel } from '#lib/model/words.ts';
import { judge, wordOf } from '../engagement/judgments.ts';
import { namesOf } from '../names.ts';
import { certaintyOfGap, type Weighed } from './weighed.ts';

/** A stakeholder that is engaged less than it was promised, or than raters say that it should be. */
export interface Owed {
	readonly id: Id;
	readonly now: EngagementLevel;
	readonly promised: EngagementLevel;
	/** The judgments or the actions of the plan that say so. */
	readonly evidence: readonly Id[];
}

/**
 * Engagement below promise: by the plan, where a row that is not dropped says what was promised; else by the
 * raters' mean, from one whole step on. What raters think of an Indigenous government is no measure of what
 * is owed to it, so of those only our own promises in the plan count.
 */
export function owedEngagement(map: StakeholderMap, projects: ReadonlySet<Id>): Owed[] {
	const owed = new Map<Id, Owed>();
	for (const { id, now, wanted, gap, assessments } of judge(map, projects)) {
		if (!now || !wanted || !gap || gap.mean < 1) continue;
		const evidence = assessments.map((assessment) => assessment.id);
		owed.set(id, { id, now: wordOf(now.mean), promised: wordOf(wanted.mean), evidence });
	}
	for (const action of map.actions.values()) {
		const { engagementNow: now, engagementWanted: promised, status } = action;
		if (!now || !promised || status === 'dropped' || stepsOf(promised) <= stepsOf(now)) continue;
		for (const id of action.with ?? []) {
			const before = owed.get(id);
			const evidence = [...(before?.evidence ?? []), action.id];
			owed.set(id, { id, now, promised, evidence });
		}
	}
	return [...owed.values()].sort((a, b) => gapOf(b) - gapOf(a));
}

function stepsOf(level: EngagementLevel): number {
	return engagementLevels.indexOf(level);
}

function gapOf({ now, promised }: Owed): number {
	return stepsOf(promised) - stepsOf(now);
}

/** All of them in one statement. */
export function owedFinding(map: StakeholderMap, owed: readonly Owed[]): Weighed[] {
	const [first] = owed;
	if (!first) return [];
	const ids = owed.map(({ id }) => id);
	const values = {
		count: ids.length,
		names: namesOf(map, ids, 4),
		now: message(`engagement.${first.now}`),
		promised: message(`engagement.${first.promised}`),
		first: namesOf(map, [first.id])
	};
	return [
		{
			matters: 75 + 2 * ids.length,
			finding: {
				code: 'missing.promise',
				title: message('answer.missing.promise.title', values),
				why: message('answer.missing.promise.why', values),
				evidence: [...ids, ...owed.flatMap(({ evidence }) => evidence)],
				about: ids,
				// Several judgments or promises would have to be wrong for nobody to be owed anything.
				certainty: certaintyOfGap(map, ids, { wouldClose: ids.length, documented: false }),
				suggestion: message('answer.missing.promise.suggestion', values)
			}
		}
	];
}
