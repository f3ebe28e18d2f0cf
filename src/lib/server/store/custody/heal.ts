import { RoundtableError } from '#lib/base/errors.ts';
import { applyChange, replay } from '#lib/model/applyChange.ts';
import type { Change } from '#lib/model/changes.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';

/**
 * Edits of a log from which a custodian took its records back: of each, the changes that still apply. What
 * named an erased record falls away with it.
 */
export function healEdits<E extends { readonly changes: readonly Change[] }>(
	map: StakeholderMap,
	edits: readonly E[]
): E[] {
	if (allApply(map, edits)) return [...edits];
	let state = map;
	return edits.map((edit) => {
		const changes = edit.changes.filter((change) => {
			try {
				state = applyChange(state, change);
				return true;
			} catch (error) {
				if (error instanceof RoundtableError) return false;
				throw error;
			}
		});
		return changes.length === edit.changes.length ? edit : { ...edit, changes };
	});
}

/** What nothing was taken out of is known by one copy of the map, not by one for each change. */
function allApply(map: StakeholderMap, edits: readonly { readonly changes: readonly Change[] }[]): boolean {
	try {
		replay(map, edits);
		return true;
	} catch (error) {
		if (error instanceof RoundtableError) return false;
		throw error;
	}
}
