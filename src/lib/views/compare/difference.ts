import { compareRecords, type RecordComparison } from '#lib/analysis/scenarios/compareRecords.ts';
import type { Id } from '#lib/base/ids.ts';
import { pairKey } from '#lib/model/pairs.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { Difference } from '../picture.ts';
import { rememberFor } from '../remember.ts';
import type { States } from './states.ts';

/** What differs between two states: by record, and as a picture shows it, by stakeholder and by pair. */
export interface Differences {
	readonly records: RecordComparison;
	readonly stakeholders: ReadonlyMap<Id, Difference>;
	/** By the name of the pair. A pair that stays tied, but by other ties, is changed. */
	readonly pairs: ReadonlyMap<string, Difference>;
}

/** O(records), once for two states. */
export const differencesOf = rememberFor(({ before, after }: States): Differences => {
	const records = compareRecords(before.map, after.map);
	const stakeholders = new Map<Id, Difference>();
	for (const difference of ['changed', 'gained', 'lost'] as const)
		for (const id of records.stakeholders[difference]) stakeholders.set(id, difference);
	const [was, is] = [tiesByPair(before.map), tiesByPair(after.map)];
	const changed = new Set(records.ties.changed);
	const pairs = new Map<string, Difference>();
	for (const [pair, ties] of was) {
		const now = is.get(pair);
		if (!now) pairs.set(pair, 'lost');
		else if (now.length !== ties.length || ties.some((id) => !now.includes(id) || changed.has(id)))
			pairs.set(pair, 'changed');
	}
	for (const pair of is.keys()) if (!was.has(pair)) pairs.set(pair, 'gained');
	return { records, stakeholders, pairs };
});

function tiesByPair({ ties }: StakeholderMap): ReadonlyMap<string, readonly Id[]> {
	const pairs = new Map<string, Id[]>();
	for (const { id, from, to } of ties.values()) {
		if (from === to) continue;
		const key = pairKey(from, to);
		const held = pairs.get(key);
		if (held) held.push(id);
		else pairs.set(key, [id]);
	}
	return pairs;
}
