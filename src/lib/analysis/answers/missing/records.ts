import type { Id } from '#lib/base/ids.ts';
import { message } from '#lib/base/message.ts';
import type { Project } from '#lib/model/records.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { namesOf } from '../names.ts';
import type { Neighbours } from '../neighbours.ts';
import { certaintyOfGap, type Weighed } from './weighed.ts';

/** Projects without convener, in one statement. */
export function noConvenerFinding(map: StakeholderMap, projects: readonly Project[]): Weighed[] {
	if (projects.length === 0) return [];
	const ids = projects.map(({ id }) => id);
	const values = { count: ids.length, projects: namesOf(map, ids, 4) };
	return [
		{
			matters: 50 + 3 * ids.length,
			finding: {
				code: 'missing.noConvener',
				title: message('answer.missing.noConvener.title', values),
				why: message('answer.missing.noConvener.why', values),
				evidence: ids,
				about: ids,
				certainty: certaintyOfGap(map, [], { wouldClose: 1, documented: true }),
				suggestion: message('answer.missing.noConvener.suggestion', values)
			}
		}
	];
}

/** Stakeholders all of whose ties we only inferred, in one statement. */
export function inferredOnly(map: StakeholderMap, neighbours: Neighbours): Id[] {
	return [...map.stakeholders.keys()].filter((id) => {
		const ties = neighbours.ties(id);
		return ties.length > 0 && ties.every(({ confidence }) => confidence === 'inferred');
	});
}

export function inferredOnlyFinding(
	map: StakeholderMap,
	neighbours: Neighbours,
	ids: readonly Id[]
): Weighed[] {
	if (ids.length === 0) return [];
	const most = ids.length > map.stakeholders.size / 2;
	const key = most ? 'inferredMost' : 'inferredOnly';
	const values = { count: ids.length, all: map.stakeholders.size, names: namesOf(map, ids, 5) };
	return [
		{
			matters: 45 + Math.min(10, ids.length),
			finding: {
				code: 'missing.inferredOnly',
				title: message(`answer.missing.${key}.title`, values),
				why: message(`answer.missing.${key}.why`, values),
				evidence: [...ids, ...ids.flatMap((id) => neighbours.ties(id).map((tie) => tie.id))],
				about: ids,
				suggestion: message('answer.missing.inferredOnly.suggestion', values)
			}
		}
	];
}
