import type { Id } from '#lib/base/ids.ts';
import type { Tie } from '#lib/model/records.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';

/** The ties of each stakeholder and whom they lead to, whatever their kind and direction; loops left out. */
export interface Neighbours {
	ties(id: Id): readonly Tie[];
	of(id: Id): ReadonlyMap<Id, readonly Tie[]>;
	between(a: Id, b: Id): readonly Tie[];
	/** Pairs with at least one tie on record. */
	readonly tiedPairs: number;
}

const NONE: ReadonlyMap<Id, readonly Tie[]> = new Map();

/** Indexes the ties of a map by their ends. O(ties). */
export function indexNeighbours(map: StakeholderMap): Neighbours {
	const index = new Map<Id, Map<Id, Tie[]>>();
	const add = (from: Id, to: Id, tie: Tie) => {
		let row = index.get(from);
		if (!row) index.set(from, (row = new Map()));
		const ties = row.get(to);
		if (ties) ties.push(tie);
		else row.set(to, [tie]);
	};
	for (const tie of map.ties.values()) {
		if (tie.from === tie.to) continue;
		add(tie.from, tie.to, tie);
		add(tie.to, tie.from, tie);
	}
	const of = (id: Id) => index.get(id) ?? NONE;
	return {
		of,
		ties: (id) => [...of(id).values()].flat(),
		between: (a, b) => of(a).get(b) ?? [],
		tiedPairs: [...index.values()].reduce((sum, row) => sum + row.size, 0) / 2
	};
}

/** The one with most contacts on record; the first of several. */
export function bestConnected(neighbours: Neighbours, ids: readonly Id[]): Id {
	return ids.reduce((best, id) => (neighbours.of(id).size > neighbours.of(best).size ? id : best));
}

export function areDocumented(ties: readonly Tie[]): boolean {
	return ties.every(({ confidence }) => confidence === 'documented');
}
