import type { Id } from '#lib/base/ids.ts';
import { compareText } from '#lib/base/order.ts';
import { lastDay } from '#lib/model/dates.ts';
import type { Action } from '#lib/model/records.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { isIndigenous } from '../answers/rightsHolders.ts';

/** After every date, so that what has none comes last. */
const NO_DAY = '9999-12-31';

/**
 * The actions in the order in which the plan is read: those with rights holders first, then what is still to
 * be done before what is done and what was dropped, then by date, those without one last; else as they were
 * added. With `owner`, only those of this owner (whatever the case of the letters). O(n log n).
 */
export function orderActions(map: StakeholderMap, owner?: string): Action[] {
	const wanted = owner === undefined ? undefined : ownerKey(owner);
	return [...map.actions.values()]
		.filter((action) => wanted === undefined || ownerKey(action.owner ?? '') === wanted)
		.map((action) => ({
			action,
			group: (isWithRightsHolder(map, action) ? 0 : 10) + standing[action.status],
			day: action.due === undefined ? NO_DAY : lastDay(action.due)
		}))
		.sort((a, b) => a.group - b.group || compareText(a.day, b.day))
		.map(({ action }) => action);
}

const standing: Readonly<Record<Action['status'], number>> = { open: 0, started: 0, done: 1, dropped: 2 };

/** Whether an action is with a body that takes part under its own protocol. */
export function isWithRightsHolder(map: StakeholderMap, action: Action): boolean {
	return (action.with ?? []).some((id: Id) => {
		const stakeholder = map.stakeholders.get(id);
		return stakeholder !== undefined && isIndigenous(stakeholder);
	});
}

/** Everybody who answers for an action, each once, in the order of the plan; without regard to case. */
export function ownersOf(map: StakeholderMap): string[] {
	const owners = new Map<string, string>();
	for (const { owner } of orderActions(map)) {
		if (owner !== undefined && !owners.has(ownerKey(owner))) owners.set(ownerKey(owner), owner);
	}
	return [...owners.values()];
}

function ownerKey(owner: string): string {
	return owner.trim().toLowerCase();
}
