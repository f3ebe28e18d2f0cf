import { RoundtableError } from '#lib/base/errors.ts';
import { applyChange } from '#lib/model/applyChange.ts';
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
