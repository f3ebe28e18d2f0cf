import type { Id } from '#lib/base/ids.ts';
import type { Tie } from './records.ts';
import type { StakeholderMap } from './StakeholderMap.ts';

/**
 * The map without what people judged of others: assessments, the trust scores of ties, and value ratings
 * that are not a body's own published word. The same map where there is none.
 */
export function withoutJudgments(map: StakeholderMap): StakeholderMap {
	const valueRatings = new Map([...map.valueRatings].filter(([, { published }]) => published === true));
	const isTrusted = [...map.ties.values()].some(({ trust }) => trust !== undefined);
	if (map.assessments.size === 0 && valueRatings.size === map.valueRatings.size && !isTrusted) return map;
	const ties = isTrusted ? new Map([...map.ties].map(([id, tie]) => [id, withoutTrust(tie)])) : map.ties;
	return { ...map, assessments: new Map(), valueRatings, ties: ties as ReadonlyMap<Id, Tie> };
}

function withoutTrust(tie: Tie): Tie {
	if (tie.trust === undefined) return tie;
	return Object.fromEntries(Object.entries(tie).filter(([field]) => field !== 'trust')) as Tie;
}
