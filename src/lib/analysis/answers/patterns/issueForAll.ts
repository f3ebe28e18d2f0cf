import type { Id } from '#lib/base/ids.ts';
import { message } from '#lib/base/message.ts';
import { compareText } from '#lib/base/order.ts';
import { firstDay } from '#lib/model/dates.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { nameOf, namesOf } from '../names.ts';
import { definePattern, element, type Ground } from './pattern.ts';

/** Members from so many places at least, and from so large a share of all places, make an issue of everybody's. */
const PLACES = { fewest: 4, share: 0.5 };
/** Two who meet again carry something on; one alone does not. */
const PAIR = 2;

/** Begin with the issue that touches everyone: it brings the places together, and later work stands on that. */
export const issueForAll = definePattern({
	id: 'issueForAll',
	look(ground) {
		const { map } = ground;
		const widest = widestProject(ground);
		const places = widest ? placesOf(ground, widest) : new Set<Id>();
		const affected = [...map.participations.values()].filter(
			({ project, role }) => project === widest && role === 'affected'
		);
		const later = widest ? laterWith(ground, widest) : [];
		return [
			element(
				'wide',
				widest ? [widest] : [],
				() =>
					message('answer.patterns.found.issueForAll.wide', {
						project: nameOf(map, widest!),
						count: places.size
					}),
				widest ? [widest] : []
			),
			element(
				'affected',
				affected.map(({ id }) => id),
				() =>
					message('answer.patterns.found.issueForAll.affected', {
						names: namesOf(
							map,
							affected.map(({ stakeholder }) => stakeholder),
							4
						)
					})
			),
			element('later', later, () =>
				message('answer.patterns.found.issueForAll.later', {
					count: later.length,
					projects: namesOf(map, later, 3)
				})
			)
		];
	}
});

function placesOf({ map, coalitions }: Ground, project: Id): Set<Id> {
	const homes = [...(coalitions.get(project) ?? [])].map((id) => map.stakeholders.get(id)?.home);
	return new Set(homes.filter((home) => home !== undefined));
}

/** The project whose members come from most places, the earliest of several; undefined where none is wide. */
function widestProject(ground: Ground): Id | undefined {
	const { map } = ground;
	const homes = new Set([...map.stakeholders.values()].flatMap(({ home }) => home ?? []));
	const [first] = [...map.projects.keys()]
		.map((id) => ({ id, places: placesOf(ground, id).size, later: laterWith(ground, id).length }))
		.filter(({ places }) => places >= PLACES.fewest && places >= PLACES.share * homes.size)
		.sort((a, b) => b.later - a.later || b.places - a.places || compareText(a.id, b.id));
	return first?.id;
}

/** Later projects in which at least two of its members met again. */
function laterWith({ map, coalitions }: Ground, project: Id): Id[] {
	const start = beginOf(map, project);
	const members = coalitions.get(project) ?? new Set<Id>();
	return [...coalitions].flatMap(([other, others]) => {
		if (other === project) return [];
		const begin = beginOf(map, other);
		const isLater =
			map.projects.get(other)?.buildsOn?.includes(project) === true ||
			(start !== undefined && begin !== undefined && begin > start);
		return isLater && [...others].filter((id) => members.has(id)).length >= PAIR ? [other] : [];
	});
}

function beginOf(map: StakeholderMap, project: Id): string | undefined {
	const start = map.projects.get(project)?.start;
	return start === undefined ? undefined : firstDay(start);
}
