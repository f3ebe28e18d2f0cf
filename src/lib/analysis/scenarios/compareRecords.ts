import type { Id } from '#lib/base/ids.ts';
import { pairKey } from '#lib/model/pairs.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';

/** What one map has and another has not, by id. */
export interface Difference {
	readonly gained: readonly Id[];
	readonly lost: readonly Id[];
	/** Held by both, with something changed that is said of it. */
	readonly changed: readonly Id[];
}

export interface RecordComparison {
	readonly stakeholders: Difference;
	readonly ties: Difference;
	readonly projects: Difference;
	readonly participations: Difference;
	/** Tied pairs of stakeholders that are on both maps: who was not asked both times says nothing of change. */
	readonly pairs: {
		readonly kept: number;
		readonly gained: number;
		readonly lost: number;
		/** Kept of all that either map has (Jaccard; Snijders, van de Bunt & Steglich 2010); undefined without any. */
		readonly alike: number | undefined;
	};
}

/** What changed between two maps, record by record. O(records). */
export function compareRecords(before: StakeholderMap, after: StakeholderMap): RecordComparison {
	return {
		stakeholders: differenceOf(before.stakeholders, after.stakeholders, ['position']),
		ties: differenceOf(before.ties, after.ties),
		projects: differenceOf(before.projects, after.projects),
		participations: differenceOf(before.participations, after.participations),
		pairs: comparePairs(before, after)
	};
}

function differenceOf(
	before: ReadonlyMap<Id, object>,
	after: ReadonlyMap<Id, object>,
	ignored: readonly string[] = []
): Difference {
	const text = (record: object) =>
		JSON.stringify(
			Object.entries(record)
				.filter(([field]) => !ignored.includes(field))
				.sort(([a], [b]) => (a < b ? -1 : 1))
		);
	const isChanged = (id: Id, record: object) => {
		const other = after.get(id);
		return other !== undefined && other !== record && text(other) !== text(record);
	};
	return {
		gained: [...after.keys()].filter((id) => !before.has(id)),
		lost: [...before.keys()].filter((id) => !after.has(id)),
		changed: [...before].filter(([id, record]) => isChanged(id, record)).map(([id]) => id)
	};
}

function comparePairs(before: StakeholderMap, after: StakeholderMap): RecordComparison['pairs'] {
	const inBoth = (id: Id) => before.stakeholders.has(id) && after.stakeholders.has(id);
	const pairsOf = ({ ties }: StakeholderMap) =>
		new Set(
			[...ties.values()]
				.filter(({ from, to }) => from !== to && inBoth(from) && inBoth(to))
				.map(({ from, to }) => pairKey(from, to))
		);
	const [first, second] = [pairsOf(before), pairsOf(after)];
	const kept = [...first].filter((pair) => second.has(pair)).length;
	const all = first.size + second.size - kept;
	return {
		kept,
		gained: second.size - kept,
		lost: first.size - kept,
		alike: all > 0 ? kept / all : undefined
	};
}
