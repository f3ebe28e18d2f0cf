import { message } from '#lib/base/message.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { Finding } from '../answer.ts';
import { namesOf } from '../names.ts';
import { heldApart } from '../rightsHolders.ts';

/** From this share of a map on, no ranking of the others may be read before they have spoken. */
const MANY = 0.25;

export function isManyApart(map: StakeholderMap): boolean {
	return heldApart(map).length >= MANY * map.stakeholders.size && map.stakeholders.size > 0;
}

/** Most of a map: then who leads is not for the rest of it to rank. */
const MOST = 0.5;

export function isMostApart(map: StakeholderMap): boolean {
	return heldApart(map).length >= MOST * map.stakeholders.size;
}

/** Rights holders and Indigenous organisations are named apart, never ranked. */
export function heldApartFinding(map: StakeholderMap): Finding[] {
	const ids = heldApart(map).map(({ id }) => id);
	if (ids.length === 0) return [];
	const values = { names: namesOf(map, ids, 6), count: ids.length, all: map.stakeholders.size };
	return [
		{
			code: 'lead.rightsHolders',
			title: message('answer.lead.rightsHolders.title', values),
			why: message(`answer.lead.rightsHolders.${isManyApart(map) ? 'many' : 'why'}`, values),
			evidence: ids,
			about: ids,
			suggestion: message('answer.lead.rightsHolders.suggestion', values)
		}
	];
}
