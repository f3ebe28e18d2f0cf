import type { Id } from '#lib/base/ids.ts';
import { message } from '#lib/base/message.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { nameOf, namesOf } from '../names.ts';
import { areDocumented, type Neighbours } from '../neighbours.ts';
import { certaintyOfGap, isHeldApart, type Weighed } from './weighed.ts';

/** Stakeholders with no tie on record at all. */
export function untied(map: StakeholderMap, neighbours: Neighbours): Id[] {
	return [...map.stakeholders.keys()].filter((id) => neighbours.of(id).size === 0);
}

/** One statement for rights holders and Indigenous organisations, who are asked in their own way, and one for the others. */
export function untiedFindings(map: StakeholderMap, ids: readonly Id[]): Weighed[] {
	const apart = ids.filter((id) => isHeldApart(map, id));
	const others = ids.filter((id) => !isHeldApart(map, id));
	return [...untiedFinding(map, apart, 'noTieApart'), ...untiedFinding(map, others, 'noTie')];
}

function untiedFinding(map: StakeholderMap, ids: readonly Id[], key: 'noTie' | 'noTieApart'): Weighed[] {
	if (ids.length === 0) return [];
	const values = { count: ids.length, names: namesOf(map, ids, 5) };
	return [
		{
			matters: 90 + 2 * ids.length,
			finding: {
				code: 'missing.noTie',
				title: message('answer.missing.noTie.title', values),
				why: message(`answer.missing.${key}.why`, values),
				evidence: ids,
				about: ids,
				certainty: certaintyOfGap(map, ids, { wouldClose: 1, documented: true }),
				suggestion: message(`answer.missing.${key}.suggestion`, values)
			}
		}
	];
}

/** Who is in touch with the map through one other only: gatekeeper → those behind it. */
export function behindOne(map: StakeholderMap, neighbours: Neighbours): Map<Id, Id[]> {
	const behind = new Map<Id, Id[]>();
	for (const id of map.stakeholders.keys()) {
		const contacts = [...neighbours.of(id).keys()];
		const only = contacts[0];
		if (contacts.length === 1 && only !== undefined) behind.set(only, [...(behind.get(only) ?? []), id]);
	}
	return behind;
}

/** Voices that are heard, but reach the others through a single contact. */
export function gatekeeperFindings(
	map: StakeholderMap,
	neighbours: Neighbours,
	behind: ReadonlyMap<Id, readonly Id[]>,
	heard: ReadonlySet<Id>
): Weighed[] {
	return [...behind].flatMap(([gatekeeper, ids]) => {
		const about = ids.filter((id) => heard.has(id));
		if (about.length === 0) return [];
		const ties = about.flatMap((id) => neighbours.ties(id));
		const values = { count: about.length, names: namesOf(map, about, 3), contact: nameOf(map, gatekeeper) };
		return [
			{
				matters: 70 + 5 * about.length,
				finding: {
					code: 'missing.oneContact',
					title: message('answer.missing.oneContact.title', values),
					why: message('answer.missing.oneContact.why', values),
					evidence: [...about, gatekeeper, ...ties.map(({ id }) => id)],
					about,
					certainty: certaintyOfGap(map, about, { wouldClose: 1, documented: areDocumented(ties) }),
					suggestion: message('answer.missing.oneContact.suggestion', values)
				}
			}
		];
	});
}
