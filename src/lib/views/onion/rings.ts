import type { Id } from '#lib/base/ids.ts';
import { stakeholderKinds, type Role } from '#lib/model/words.ts';
import type { Stakeholder } from '#lib/model/records.ts';
import type { ViewInput } from '../view.ts';

/** From the inside out: by the closest part that is on record. */
export const ringIds = ['decides', 'works', 'affected', 'context'] as const;
export type RingId = (typeof ringIds)[number];

const ringOfRole: Readonly<Record<Role, RingId>> = {
	convener: 'decides',
	lead: 'decides',
	partner: 'works',
	funder: 'works',
	contractor: 'works',
	advisor: 'works',
	consulted: 'affected',
	affected: 'affected'
};

export interface Ring {
	readonly id: RingId;
	/** Rights holders first, then kind by kind, so that a kind is a sector of all rings. */
	readonly stakeholders: readonly Stakeholder[];
}

/** The projects that the rings are about: those outlined, or else all. */
export function projectsAsked({ map, outlines }: Pick<ViewInput, 'map' | 'outlines'>): readonly Id[] {
	const chosen = outlines.filter((id) => map.projects.has(id));
	return chosen.length > 0 ? chosen : [...map.projects.keys()];
}

/** Everyone in one ring. The parts are those on record; who has none stands outside, which is not a judgment. O(n + parts). */
export function ringsOf(input: Pick<ViewInput, 'map' | 'outlines'>): Ring[] {
	const asked = new Set(projectsAsked(input));
	const nearest = new Map<Id, number>();
	for (const { project, stakeholder, role } of input.map.participations.values()) {
		if (!asked.has(project)) continue;
		const ring = ringIds.indexOf(ringOfRole[role]);
		nearest.set(stakeholder, Math.min(ring, nearest.get(stakeholder) ?? Infinity));
	}
	const sorted = [...input.map.stakeholders.values()].sort((a, b) => sectorOf(a) - sectorOf(b));
	return ringIds.map((id, ring) => ({
		id,
		stakeholders: sorted.filter((one) => (nearest.get(one.id) ?? ringIds.length - 1) === ring)
	}));
}

/** The place of a kind around the rings. */
export function sectorOf({ kind }: Stakeholder): number {
	if (kind === 'indigenousGovernment') return -2;
	if (kind === 'indigenousOrganization') return -1;
	return stakeholderKinds.indexOf(kind);
}
