import type { Id } from '#lib/base/ids.ts';
import type { Participation, Project, Tie } from '#lib/model/records.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { isMemberRole, type TieKind } from '#lib/model/words.ts';
import type { Neighbours } from '../neighbours.ts';

/** By these ties a member sits at the table for somebody else. */
const SPEAKING: ReadonlySet<TieKind> = new Set(['represents', 'advises', 'memberOf']);

/** A stakeholder affected by projects, split by whether it is heard at their tables. */
export interface Voice {
	readonly id: Id;
	readonly unheard: readonly Participation[];
	readonly heard: readonly Participation[];
}

/**
 * Who is affected by the projects, and heard there or not. A voice is heard at a table if it sits there
 * in a member role, or a member of it has a `represents`, `advises` or `memberOf` tie with it.
 */
export function listVoices(map: StakeholderMap, neighbours: Neighbours, projects: ReadonlySet<Id>): Voice[] {
	const members = new Map<Id, Set<Id>>([...projects].map((id) => [id, new Set()]));
	for (const { project, stakeholder, role } of map.participations.values()) {
		if (isMemberRole(role)) members.get(project)?.add(stakeholder);
	}
	const voices = new Map<Id, { unheard: Participation[]; heard: Participation[] }>();
	for (const part of map.participations.values()) {
		const table = members.get(part.project);
		if (part.role !== 'affected' || !table) continue;
		const voice = voices.get(part.stakeholder) ?? { unheard: [], heard: [] };
		voices.set(part.stakeholder, voice);
		const spokenFor =
			table.has(part.stakeholder) || speakers(neighbours, part.stakeholder).some(([id]) => table.has(id));
		(spokenFor ? voice.heard : voice.unheard).push(part);
	}
	return [...voices].map(([id, voice]) => ({ id, ...voice }));
}

/** Who could speak for a stakeholder: those tied to it by representing, advising or membership. */
export function speakers(neighbours: Neighbours, id: Id): [Id, readonly Tie[]][] {
	return [...neighbours.of(id)].flatMap(([other, ties]): [Id, readonly Tie[]][] => {
		const speaking = ties.filter(({ kind }) => SPEAKING.has(kind));
		return speaking.length > 0 ? [[other, speaking]] : [];
	});
}

/** Projects in which nobody is on record as convener or lead. */
export function withoutConvener(map: StakeholderMap, projects: ReadonlySet<Id>): Project[] {
	const convened = new Set<Id>();
	for (const { project, role } of map.participations.values()) {
		if (role === 'convener' || role === 'lead') convened.add(project);
	}
	return [...map.projects.values()].filter(({ id }) => projects.has(id) && !convened.has(id));
}
