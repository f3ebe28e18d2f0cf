import { isIndigenous } from '#lib/analysis/answers/rightsHolders.ts';
import type { Id, NewId } from '#lib/base/ids.ts';
import { message } from '#lib/base/message.ts';
import { addRecord, setFields, type Change } from '#lib/model/changes.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { RatedQuality } from '#lib/model/words.ts';
import type { Workspace } from './Workspace.svelte.ts';

/** What one rater says of one stakeholder; scores from 1 to 5. */
export interface Judgment {
	readonly stakeholder: Id;
	readonly by: string;
	readonly scores: Partial<Record<RatedQuality, number>>;
}

/** The change that records a judgment: of the rater's own earlier one, or as a new one. None where nothing differs. */
export function judge(map: StakeholderMap, { stakeholder, by, scores }: Judgment, newId: NewId): Change[] {
	const own = [...map.assessments.values()].find(
		(one) => one.stakeholder === stakeholder && one.by === by && one.project === undefined
	);
	if (!own) return [addRecord('assessment', { id: newId(), stakeholder, by, ...scores })];
	const change = setFields('assessment', own, scores);
	return change ? [change] : [];
}

/** Records a judgment and says so; whether it was taken. Nobody else places an Indigenous people or body. */
export function judgeIn(workspace: Workspace, judgment: Judgment): boolean {
	const { session, newId } = workspace;
	const stakeholder = session.map.stakeholders.get(judgment.stakeholder);
	if (!stakeholder) return false;
	if (isIndigenous(stakeholder) && !stakeholder.agreedToRanking) {
		workspace.say(message('workspace.judgments.notPlaced', { name: stakeholder.name }));
		return false;
	}
	const changes = judge(session.map, judgment, newId);
	return changes.length > 0 && workspace.edit(changes);
}
