import type { Id } from '#lib/base/ids.ts';
import { message } from '#lib/base/message.ts';
import { compareText } from '#lib/base/order.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { descentsOf, listCoalitions, type Coalition } from '../coalitions/lineage.ts';
import { nameOf, namesOf } from '../names.ts';
import { definePattern, element, type Ground } from './pattern.ts';

/** Members from so many places at least, and from so large a share of all places, make an issue of everybody's. */
const PLACES = { fewest: 4, share: 0.5 };

/** Begin with the issue that touches everyone: it brings the places together, and later work stands on that. */
export const issueForAll = definePattern({
	id: 'issueForAll',
	look(ground) {
		const { map } = ground;
		const all = listCoalitions(map);
		const widest = widestProject(ground, all);
		const places = widest ? placesOf(ground, widest) : new Set<Id>();
		const affected = [...map.participations.values()].filter(
			({ project, role }) => project === widest && role === 'affected'
		);
		const later = widest ? laterWith(map, all, widest) : [];
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
function widestProject(ground: Ground, all: ReadonlyMap<Id, Coalition>): Id | undefined {
	const { map } = ground;
	const homes = new Set([...map.stakeholders.values()].flatMap(({ home }) => home ?? []));
	const [first] = [...map.projects.keys()]
		.map((id) => ({ id, places: placesOf(ground, id).size, later: laterWith(map, all, id).length }))
		.filter(({ places }) => places >= PLACES.fewest && places >= PLACES.share * homes.size)
		.sort((a, b) => b.later - a.later || b.places - a.places || compareText(a.id, b.id));
	return first?.id;
}

/** Later projects that grew out of it, as the question of coalitions finds them. */
function laterWith(map: StakeholderMap, all: ReadonlyMap<Id, Coalition>, project: Id): Id[] {
	const coalition = all.get(project);
	return coalition ? descentsOf(map, all, coalition).map(({ later }) => later) : [];
}
