import type { Id } from '#lib/base/ids.ts';
import type { Change, Edit } from '#lib/model/changes.ts';
import type { Action } from '#lib/model/records.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';

/** Questions whose findings name what is fragile; a test compares them with the registry. */
export const GUARDED_QUESTIONS: ReadonlySet<string> = new Set(['hold']);

/** Whether an action answers a finding that names what is fragile: who to hit to break the network. */
export function isGuarded({ finding }: Pick<Action, 'finding'>): boolean {
	return finding !== undefined && GUARDED_QUESTIONS.has(finding.question);
}

/** Whether there is anything that must not leave the map before somebody confirmed it. */
export function hasGuarded(map: StakeholderMap): boolean {
	return [...map.actions.values()].some(isGuarded);
}

/**
 * The map without the actions that answer a finding about what is fragile. Whole: whom they are about and what is
 * to be done tell as much as the finding does. The same map where there is none.
 */
export function withoutGuarded(map: StakeholderMap): StakeholderMap {
	if (!hasGuarded(map)) return map;
	return { ...map, actions: new Map([...map.actions].filter(([, action]) => !isGuarded(action))) };
}

/** The edits without what they did to actions that answer, or once answered, such a finding; none is left out whole. */
export function historyWithoutGuarded<E extends Edit>(history: readonly E[]): readonly E[] {
	const guarded = new Set<Id>(history.flatMap(({ changes }) => changes.flatMap(guardedIn)));
	if (guarded.size === 0) return history;
	return history.map((edit) => ({
		...edit,
		changes: edit.changes.filter((change) => !guarded.has(actionOf(change) ?? ''))
	}));
}

function guardedIn(change: Change): Id[] {
	switch (change.kind) {
		case 'action.add':
		case 'action.remove':
			return isGuarded(change.record) ? [change.record.id] : [];
		case 'action.set': {
			const held = [change.from.finding, change.to.finding];
			return held.some((finding) => isGuarded({ finding: finding ?? undefined })) ? [change.id] : [];
		}
		default:
			return [];
	}
}

function actionOf(change: Change): Id | undefined {
	switch (change.kind) {
		case 'action.add':
		case 'action.remove':
			return change.record.id;
		case 'action.set':
			return change.id;
		default:
			return undefined;
	}
}
