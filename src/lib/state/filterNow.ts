import type { MapFilter } from '#lib/model/filterMap.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { toMapFilter, type ViewQuery } from './viewQuery.ts';
import { neighbourhoodOf } from './walk.ts';

/** What of a map is looked at: the parts of the filter, and the neighbours of one where only they are wanted. */
export function filterNow(query: ViewQuery, map: StakeholderMap): MapFilter {
	const filter = toMapFilter(query);
	if (!query.focus || !map.stakeholders.has(query.focus.id)) return filter;
	return { ...filter, only: [...neighbourhoodOf(map, query.focus.id, query.focus.steps)] };
}
