import { UsageError } from '#lib/base/errors.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { toGraph } from '#lib/model/toGraph.ts';
import { mayBeRanked } from '../answers/rightsHolders.ts';
import { findMeasure } from '../compute.ts';
import { createNetwork, type NetworkOptions } from '../kernels/Network.ts';
import type { StakeholderMeasure } from '../measures/measure.ts';
import type { Steps } from '../steps.ts';
import { runsFor } from './defaults.ts';
import { assessRanks, type RankCertainty } from './rankCertainty.ts';
import { listUnknownPairs } from './unknownPairs.ts';

export interface MapCertaintyOptions extends NetworkOptions {
	/** Ids of measures of stakeholders. */
	readonly measures: readonly string[];
	readonly seed: number;
	readonly runs?: number;
}

/** How far the rankings of a map can be trusted. */
export interface MapCertainty {
	/** Pairs about which nothing is known, of all; filled only where they are at most half. */
	readonly unknown: { readonly count: number; readonly of: number; readonly filled: boolean };
	/** Networks drawn for each kind and share of what is missing. */
	readonly runs: number;
	/** What was asked for by id; `null` where fewer than ten have a figure, or no ties are on record. */
	readonly rankings: ReadonlyMap<string, RankCertainty | null>;
}

/**
 * How sure the rankings of a map are (see `assessRanks`), its unknown pairs filled both ways, and one jurisdiction
 * after the other missing where no other groups are declared. Indigenous
 * governments and organisations that did not agree to it and populations count in every figure and are in no
 * order. Throws a `UsageError` for an id that is no measure of stakeholders with an order.
 */
export function* assessMap(
	map: StakeholderMap,
	{ measures: ids, seed, runs: told, ...options }: MapCertaintyOptions
): Steps<MapCertainty> {
	const measures = ids.map(findRanking);
	const network = createNetwork(toGraph(map), {
		groupOf: (id) => map.stakeholders.get(id)?.home,
		...options
	});
	const runs = told ?? runsFor(network.n);
	const { count, of, pairs } = listUnknownPairs(map);
	const found = yield* assessRanks(network, measures, {
		seed,
		runs,
		unknown: pairs,
		ranked: (id) => mayBeRanked(map.stakeholders.get(id)!)
	});
	return {
		unknown: { count, of, filled: pairs.length > 0 },
		runs,
		rankings: new Map(ids.map((id) => [id, found.get(id) ?? null]))
	};
}

function findRanking(id: string): StakeholderMeasure {
	const measure = findMeasure(id);
	if (measure.of !== 'stakeholder') throw new UsageError('measure.notOfStakeholders', { id });
	if (measure.unit === 'yesNo') throw new UsageError('measure.withoutOrder', { id });
	return measure;
}
