import type { Id } from '#lib/base/ids.ts';
import { coalitionsOf } from '#lib/model/coalitions.ts';
import { firstDay } from '#lib/model/dates.ts';
import type { Project } from '#lib/model/records.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { rememberFor } from '../remember.ts';

/** A coalition beside the one that is asked about. */
export interface Carried {
	readonly project: Project;
	readonly members: ReadonlySet<Id>;
	/** Those who are members of the other one too. */
	readonly shared: readonly Id[];
}

/** The coalitions that have members at all. */
export const coalitionsWithMembers = rememberFor(
	(map: StakeholderMap) => new Map([...coalitionsOf(map)].filter(([, members]) => members.size > 0))
);

/** Every other coalition with what it shares with this one. O(parts). */
export function carriedFrom(map: StakeholderMap, seed: Id): Carried[] {
	const all = coalitionsWithMembers(map);
	const own = all.get(seed) ?? new Set<Id>();
	return [...all].flatMap(([id, members]) => {
		const project = map.projects.get(id);
		if (id === seed || !project) return [];
		return [{ project, members, shared: [...members].filter((member) => own.has(member)) }];
	});
}

/**
 * The coalition to begin with: the one whose members sit in later ones most often, each later seat counted
 * once; the earliest of several. Undefined where no project has members. O(projects² members), once a map.
 */
export const mostCarried = rememberFor((map: StakeholderMap): Id | undefined => {
	let best: { readonly id: Id; readonly seats: number } | undefined;
	for (const id of coalitionsWithMembers(map).keys()) {
		const start = map.projects.get(id)?.start;
		const seats = carriedFrom(map, id)
			.filter(({ project }) => start && project.start && firstDay(project.start) > firstDay(start))
			.reduce((sum, { shared }) => sum + shared.length, 0);
		if (!best || seats > best.seats) best = { id, seats };
	}
	return best?.id;
});
