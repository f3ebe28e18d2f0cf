import type { Change, Edit } from './changes.ts';
import { MapDraft } from './MapDraft.ts';
import type { StakeholderMap } from './StakeholderMap.ts';

export { usesOf } from './MapDraft.ts';

/**
 * The map after a change. Throws `record.exists`, `record.unknown`, `record.inUse`, `reference.broken` or
 * `jurisdiction.cycle` where the change does not fit the map; the map given stays as it was.
 */
export function applyChange(map: StakeholderMap, change: Change): StakeholderMap {
	return applyChanges(map, [change]);
}

/**
 * The map after changes in order: all of them, or an error and none. Costs a copy of each collection that
 * is touched, and then what is changed.
 */
export function applyChanges(map: StakeholderMap, changes: readonly Change[]): StakeholderMap {
	const draft = new MapDraft(map);
	for (const change of changes) draft.apply(change);
	return draft.map;
}

/** The map after edits in the order of the log. Costs one copy of what they touch, however many they are. */
export function replay(map: StakeholderMap, edits: Iterable<Pick<Edit, 'changes'>>): StakeholderMap {
	const draft = new MapDraft(map);
	for (const { changes } of edits) for (const change of changes) draft.apply(change);
	return draft.map;
}
