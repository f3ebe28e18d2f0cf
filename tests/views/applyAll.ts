import { applyChange } from '#lib/model/applyChange.ts';
import type { Change } from '#lib/model/changes.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';

export function applyAll(map: StakeholderMap, changes: readonly Change[]): StakeholderMap {
	return changes.reduce(applyChange, map);
}
