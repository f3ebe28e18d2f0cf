import type { Id } from '#lib/base/ids.ts';
import { knownPairs, pairKey } from '#lib/model/pairs.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';

/** Pairs about which the map knows nothing, among all pairs. */
export interface UnknownPairs {
	readonly count: number;
	readonly of: number;
	/** The pairs themselves; none where most pairs are unknown, for filling these says nothing of the map. */
	readonly pairs: readonly (readonly [Id, Id])[];
}

/** A pair that is neither tied nor known to be untied. O(n²) where they are listed. */
export function listUnknownPairs(map: StakeholderMap): UnknownPairs {
	const ids = [...map.stakeholders.keys()];
	const of = (ids.length * (ids.length - 1)) / 2;
	const known = knownPairs(map);
	const count = of - known.size;
	if (2 * count > of) return { count, of, pairs: [] };
	const pairs = ids.flatMap((a, i) =>
		ids.slice(i + 1).flatMap((b): [Id, Id][] => (known.has(pairKey(a, b)) ? [] : [[a, b]]))
	);
	return { count, of, pairs };
}
