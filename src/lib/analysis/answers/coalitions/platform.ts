import type { Id } from '#lib/base/ids.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { pairKey } from '#lib/model/pairs.ts';
import { descentsOf, type Coalition, type Descent } from './lineage.ts';

/** How far a coalition became the base of later ones. */
export interface Platform {
	readonly coalition: Coalition;
	readonly descents: readonly Descent[];
	/** Members that are in at least one later coalition. */
	readonly returned: readonly Id[];
	readonly left: readonly Id[];
	/** Mean share of its members in a later coalition. */
	readonly retention: number;
	/** Pairs of its members that sit together again in a later coalition. */
	readonly carriedPairs: number;
	/** Of these, pairs from two places. */
	readonly acrossPairs: number;
	/** Later coalitions × retention × share of carried pairs across places (1 where no place is known). */
	readonly score: number;
}

/** Own definition, shown with the answer; 0 for a coalition that nothing grew out of. */
export function measurePlatform(
	map: StakeholderMap,
	coalitions: ReadonlyMap<Id, Coalition>,
	coalition: Coalition
): Platform {
	const descents = descentsOf(map, coalitions, coalition);
	const returned = new Set(descents.flatMap(({ shared }) => shared));
	const size = coalition.members.size;
	const retention =
		descents.reduce((sum, { shared }) => sum + shared.length / size, 0) / Math.max(1, descents.length);
	const { carried, across, placed } = carriedPairs(map, descents);
	const share = placed === 0 ? 1 : across / placed;
	return {
		coalition,
		descents,
		returned: [...coalition.members].filter((id) => returned.has(id)),
		left: [...coalition.members].filter((id) => !returned.has(id)),
		retention,
		carriedPairs: carried,
		acrossPairs: across,
		score: descents.length * retention * share
	};
}

function carriedPairs(map: StakeholderMap, descents: readonly Descent[]) {
	const pairs = new Map<string, readonly [Id, Id]>();
	for (const { shared } of descents) {
		shared.forEach((a, i) => shared.slice(i + 1).forEach((b) => pairs.set(pairKey(a, b), [a, b])));
	}
	let across = 0;
	let placed = 0;
	for (const [a, b] of pairs.values()) {
		const [homeA, homeB] = [map.stakeholders.get(a)?.home, map.stakeholders.get(b)?.home];
		if (homeA === undefined || homeB === undefined) continue;
		placed++;
		if (homeA !== homeB) across++;
	}
	return { carried: pairs.size, across, placed };
}

/** How often members took part in the later coalitions, most often first. */
export function carriersOf({ descents, returned }: Platform): { readonly id: Id; readonly count: number }[] {
	return returned
		.map((id) => ({ id, count: descents.filter(({ shared }) => shared.includes(id)).length }))
		.sort((a, b) => b.count - a.count);
}
