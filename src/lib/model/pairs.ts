import type { Id } from '#lib/base/ids.ts';
import { compareText } from '#lib/base/order.ts';
import type { StakeholderMap } from './StakeholderMap.ts';

/** A pair is tied, was asked and is not, or is unknown; unknown is never taken for absent. */
export type PairState = 'tied' | 'askedNotTied' | 'unknown';

/** The name of a pair, the same from either end. */
export function pairKey(a: Id, b: Id): string {
	return JSON.stringify(compareText(a, b) <= 0 ? [a, b] : [b, a]);
}

/** The state of every pair that is not unknown. */
export function knownPairs(map: StakeholderMap): ReadonlyMap<string, Exclude<PairState, 'unknown'>> {
	const states = new Map<string, Exclude<PairState, 'unknown'>>();
	for (const { a, b } of map.absences.values()) states.set(pairKey(a, b), 'askedNotTied');
	for (const { from, to } of map.ties.values()) if (from !== to) states.set(pairKey(from, to), 'tied');
	return states;
}
