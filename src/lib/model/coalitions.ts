import type { Id } from '#lib/base/ids.ts';
import type { StakeholderMap } from './StakeholderMap.ts';
import { isMemberRole } from './words.ts';

/** The stakeholders who carry each project; those consulted or affected are not members. */
export function coalitionsOf(map: StakeholderMap): ReadonlyMap<Id, ReadonlySet<Id>> {
	const members = new Map<Id, Set<Id>>([...map.projects.keys()].map((id) => [id, new Set()]));
	for (const { project, stakeholder, role } of map.participations.values()) {
		if (isMemberRole(role)) members.get(project)?.add(stakeholder);
	}
	return members;
}
