import { RoundtableError } from '#lib/base/errors.ts';
import { applyChange, replay } from '#lib/model/applyChange.ts';
import type { Edit } from '#lib/model/changes.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';

type Edited = Pick<Edit, 'changes'>;

/**
 * Edits of a log from which a custodian took its records back: of each, the changes that still apply. What
 * named an erased record falls away with it.
 */
export function healEdits<E extends Edited>(map: StakeholderMap, edits: readonly E[]): E[] {
	if (replayWhole(map, edits)) return [...edits];
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

/** The map after edits of a log, healed where something was taken out of it. */
export function replayHealed(map: StakeholderMap, edits: readonly Edited[]): StakeholderMap {
	return replayWhole(map, edits) ?? replay(map, healEdits(map, edits));
}

/** At one copy of the map, not one for each change; undefined where not all of it applies. */
function replayWhole(map: StakeholderMap, edits: readonly Edited[]): StakeholderMap | undefined {
	try {
		return replay(map, edits);
	} catch (error) {
		if (error instanceof RoundtableError) return undefined;
		throw error;
	}
}
