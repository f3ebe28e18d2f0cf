import type { Id } from '#lib/base/ids.ts';
import { coalitionsOf } from '#lib/model/coalitions.ts';
import { firstDay } from '#lib/model/dates.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { chanceOfOverlap } from './chanceOfOverlap.ts';

/** Coalitions of two and more members, with when they began, as far as it is known. */
export interface Coalition {
	readonly projects: readonly Id[];
	readonly members: ReadonlySet<Id>;
	readonly begins: string | undefined;
}

/** How one coalition lives on in a later one. */
export interface Descent {
	readonly earlier: Id;
	readonly later: Id;
	/** The later project says that it builds on the earlier one, at once or by way of others. */
	readonly declared: boolean;
	readonly shared: readonly Id[];
	/** Chance of so many shared members or more if the later ones were drawn from the pool at random. */
	readonly p: number;
	/** Shared members that chance would give. */
	readonly expected: number;
}

/** One body in two projects carries nothing on; two that meet again do. */
const PAIR = 2;
/** An undeclared descent is shown from so many shared members on … */
const SHARED = 3;
/** … that are half of the smaller coalition … */
const OVERLAP = 0.5;
/** … and that chance seldom gives. */
const SELDOM = 0.01;

export function listCoalitions(map: StakeholderMap): Map<Id, Coalition> {
	const all = [...coalitionsOf(map)].filter(([, members]) => members.size > 1);
	return new Map(all.map(([id, members]) => [id, { projects: [id], members, begins: beginOf(map, id) }]));
}

/** Several projects taken as one coalition, from the first of them on. */
export function joinCoalitions(map: StakeholderMap, projects: readonly Id[]): Coalition {
	const of = coalitionsOf(map);
	const members = new Set(projects.flatMap((id) => [...(of.get(id) ?? [])]));
	const begins = projects.flatMap((id) => beginOf(map, id) ?? []).sort()[0];
	return { projects, members, begins };
}

function beginOf(map: StakeholderMap, id: Id): string | undefined {
	const start = map.projects.get(id)?.start;
	return start === undefined ? undefined : firstDay(start);
}

/** Everybody who is a member of any coalition: whom a project could have drawn its members from. */
export function poolOf(coalitions: ReadonlyMap<Id, Coalition>): ReadonlySet<Id> {
	return new Set([...coalitions.values()].flatMap(({ members }) => [...members]));
}

/** Projects that build on these, at once or by way of others. */
export function buildersOn(map: StakeholderMap, projects: readonly Id[]): Set<Id> {
	const found = new Set<Id>();
	const queue = [...projects];
	for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
		for (const { id, buildsOn } of map.projects.values()) {
			if (!buildsOn?.includes(at) || found.has(id) || projects.includes(id)) continue;
			found.add(id);
			queue.push(id);
		}
	}
	return found;
}

/**
 * The later coalitions that one lives on in: those that say they build on it, and those that began later
 * and share members far beyond chance (three and more, half of the smaller one, p below 0.01). Either way two
 * members have met again. O(coalitions · members).
 */
export function descentsOf(
	map: StakeholderMap,
	coalitions: ReadonlyMap<Id, Coalition>,
	coalition: Coalition
): Descent[] {
	const pool = poolOf(coalitions).size;
	const builders = buildersOn(map, coalition.projects);
	return [...coalitions].flatMap(([later, other]): Descent[] => {
		if (coalition.projects.includes(later)) return [];
		const shared = [...other.members].filter((id) => coalition.members.has(id));
		const sizes = [coalition.members.size, other.members.size] as const;
		const p = chanceOfOverlap(pool, ...sizes, shared.length);
		const dated = coalition.begins !== undefined && other.begins !== undefined;
		const after = dated && other.begins! > coalition.begins!;
		// Work that began before does not come later, whatever it draws on since.
		const declared = builders.has(later) && !(dated && other.begins! < coalition.begins!);
		const found =
			after && shared.length >= SHARED && shared.length >= OVERLAP * Math.min(...sizes) && p < SELDOM;
		if (shared.length < PAIR || !(declared || found)) return [];
		return [
			{ earlier: coalition.projects[0]!, later, declared, shared, p, expected: (sizes[0] * sizes[1]) / pool }
		];
	});
}
