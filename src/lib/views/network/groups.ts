import { cutJurisdictions, type JurisdictionCut } from '#lib/analysis/layouts/cutJurisdictions.ts';
import type { Id } from '#lib/base/ids.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { rememberFor } from '../remember.ts';
import type { ViewInput } from '../view.ts';

/** So many stakeholders are seen one by one; above it a network opens with one sign a place. */
export const MOST_APART = 60;
/** More signs than these are not seen at a glance. */
const MOST_GROUPS = 12;
/** Two places or one place are no picture of who works with whom. */
const FEWEST_GROUPS = 3;
/** A sign for fewer would hide names and save no room. */
const FEWEST_MEMBERS = 3;

/** A jurisdiction and those of its members who stand together. */
export interface PlaceGroup {
	readonly cut: JurisdictionCut;
	readonly members: readonly Id[];
}

/** The places that a network can be grouped by; none where there are too few of them to show anything. */
export const placesOf = rememberFor((map: StakeholderMap): readonly JurisdictionCut[] => {
	const cuts = cutJurisdictions(map, MOST_GROUPS);
	return cuts.length < FEWEST_GROUPS ? [] : cuts;
});

/** Whether a network is too large to be seen one by one, and has places to be grouped by. */
export function isGroupable(map: StakeholderMap): boolean {
	return map.stakeholders.size > MOST_APART && placesOf(map).length > 0;
}

/** What of a map is grouped: the places that are opened, or undefined where everyone stands alone. */
export function groupingOf(
	map: StakeholderMap,
	{ group, opened }: { readonly group?: false | undefined; readonly opened: readonly Id[] }
): ReadonlySet<Id> | undefined {
	return group !== false && isGroupable(map) ? new Set(opened) : undefined;
}

/**
 * Who stands together in a grouped network, by place. Whoever is selected, an answer, asked about or outlined
 * stands alone: what one looks for is never inside a sign.
 */
export function groupsOf(input: ViewInput): PlaceGroup[] {
	const { grouped } = input;
	if (!grouped) return [];
	const alone = whoStandsAlone(input);
	return placesOf(input.map).flatMap((cut) => {
		const members = cut.stakeholders.filter((id) => !alone.has(id));
		const isOpened = cut.id !== undefined && grouped.has(cut.id);
		return isOpened || members.length < FEWEST_MEMBERS ? [] : [{ cut, members }];
	});
}

/** How many stakeholders of a network stand together. */
export function countTogether(input: ViewInput): number {
	return groupsOf(input).reduce((sum, { members }) => sum + members.length, 0);
}

function whoStandsAlone({
	answers,
	ghosts,
	map,
	outlines,
	selection
}: ViewInput): ReadonlySet<Id | undefined> {
	const shown = new Set(outlines);
	const members = [...map.participations.values()].filter(({ project }) => shown.has(project));
	return new Set([
		selection,
		...answers.keys(),
		...ghosts.flat(),
		...members.map(({ stakeholder }) => stakeholder)
	]);
}
