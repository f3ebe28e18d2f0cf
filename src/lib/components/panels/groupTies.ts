import type { Id } from '#lib/base/ids.ts';
import type { Tie } from '#lib/model/records.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { tieKinds, type TieKind } from '#lib/model/words.ts';

/** The ties of one stakeholder of one kind and one way: `out` from it, `in` to it, `both` without direction. */
export interface TieGroup {
	readonly kind: TieKind;
	readonly way: 'out' | 'in' | 'both';
	readonly ties: readonly { readonly tie: Tie; readonly other: Id }[];
}

/** A stakeholder's ties by kind and direction, in the reading order of kinds. */
export function groupTies(map: StakeholderMap, id: Id): TieGroup[] {
	const own = [...map.ties.values()].filter(({ from, to }) => from === id || to === id);
	return tieKinds.flatMap((kind) =>
		(['both', 'out', 'in'] as const).flatMap((way) => {
			const ties = own
				.filter((tie) => tie.kind === kind && wayOf(tie, id) === way)
				.map((tie) => ({ tie, other: tie.from === id ? tie.to : tie.from }));
			return ties.length > 0 ? [{ kind, way, ties }] : [];
		})
	);
}

/** As much of the groups as holds so many ties. */
export function firstTies(groups: readonly TieGroup[], most: number): TieGroup[] {
	let left = most;
	return groups.flatMap((group) => {
		const ties = group.ties.slice(0, Math.max(0, left));
		left -= group.ties.length;
		return ties.length > 0 ? [{ ...group, ties }] : [];
	});
}

function wayOf(tie: Tie, id: Id): TieGroup['way'] {
	return !tie.directed ? 'both' : tie.from === id ? 'out' : 'in';
}
