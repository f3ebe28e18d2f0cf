import type { Id } from '#lib/base/ids.ts';
import { stakeholderOf } from './boundary.ts';
import { isActive, type PartialDate } from './dates.ts';
import { withinOf } from './jurisdictions.ts';
import type { Stakeholder, Tie } from './records.ts';
import type { StakeholderMap } from './StakeholderMap.ts';
import { withoutDangling } from './withoutDangling.ts';
import type { StakeholderKind, TieKind } from './words.ts';

/** What of a map is looked at; an absent part excludes nothing. */
export interface MapFilter {
	readonly kinds?: readonly StakeholderKind[];
	/** Home (or served) in one of these jurisdictions or within it. */
	readonly jurisdictions?: readonly Id[];
	/** Takes part in one of these projects, in any role. */
	readonly projects?: readonly Id[];
	readonly tieKinds?: readonly TieKind[];
	/** There at this date, as far as dates are known. */
	readonly at?: PartialDate;
	/** Just these stakeholders. */
	readonly only?: readonly Id[];
	/** Ties at least so well known. */
	readonly confidences?: readonly NonNullable<Tie['confidence']>[];
}

export function isEmptyFilter(filter: MapFilter): boolean {
	return Object.values(filter).every((part) => part === undefined || part.length === 0);
}

/**
 * The part of a map that a filter lets through: a map again, so that every measure, question, view and
 * export takes it. Ties, participations and judgments stay where all their ends stay; jurisdictions,
 * values, custodians, actions, scenes and scenarios stay whole. The map itself where the filter is empty.
 */
export function filterMap(map: StakeholderMap, filter: MapFilter): StakeholderMap {
	if (isEmptyFilter(filter)) return map;
	const { at } = filter;
	const participations = keep(
		map.participations,
		({ start, end }) => at === undefined || isActive(at, start, end)
	);
	const projects = keep(map.projects, ({ start, end }) => at === undefined || isActive(at, start, end));
	const stakeholders = keep(map.stakeholders, stakeholderTest(map, filter, participations));
	const has = (id: Id) => stakeholders.has(id);
	const part = {
		...map,
		stakeholders,
		projects,
		ties: keep(map.ties, (tie) => has(tie.from) && has(tie.to) && tieTest(tie, filter)),
		// Who is on the map outside the filter is not missing from it.
		boundary: keep(map.boundary, (entry) => {
			const id = stakeholderOf(map, entry);
			return id === undefined || has(id);
		}),
		absences: keep(map.absences, ({ a, b }) => has(a) && has(b)),
		participations: keep(
			participations,
			({ stakeholder, project }) => has(stakeholder) && projects.has(project)
		),
		assessments: keep(map.assessments, ({ stakeholder }) => has(stakeholder)),
		valueRatings: keep(map.valueRatings, ({ stakeholder }) => has(stakeholder))
	};
	// Groups, actions, indicators and custodians stay, without naming whom the filter left out.
	return withoutDangling(part, []);
}

function stakeholderTest(
	map: StakeholderMap,
	{ kinds, jurisdictions, projects, only }: MapFilter,
	participations: StakeholderMap['participations']
): (stakeholder: Stakeholder) => boolean {
	const places = filled(jurisdictions) && new Set(jurisdictions.flatMap((id) => [...withinOf(map, id)]));
	const members =
		filled(projects) &&
		new Set(
			[...participations.values()].filter((p) => projects.includes(p.project)).map((p) => p.stakeholder)
		);
	return (stakeholder) =>
		(!filled(kinds) || kinds.includes(stakeholder.kind)) &&
		(!places ||
			[stakeholder.home, ...(stakeholder.serves ?? [])].some((id) => id !== undefined && places.has(id))) &&
		(!members || members.has(stakeholder.id)) &&
		(!filled(only) || only.includes(stakeholder.id));
}

function tieTest(tie: Tie, { tieKinds, at, confidences }: MapFilter): boolean {
	return (
		(!filled(tieKinds) || tieKinds.includes(tie.kind)) &&
		(!filled(confidences) || (tie.confidence !== undefined && confidences.includes(tie.confidence))) &&
		(at === undefined || isActive(at, tie.since, tie.until))
	);
}

function filled<T>(list: readonly T[] | undefined): list is readonly T[] {
	return list !== undefined && list.length > 0;
}

function keep<T>(records: ReadonlyMap<Id, T>, test: (record: T) => boolean): ReadonlyMap<Id, T> {
	return new Map([...records].filter(([, record]) => test(record)));
}
