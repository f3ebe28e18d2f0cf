import type { Id } from '#lib/base/ids.ts';
import type { Random } from '#lib/base/random.ts';
import { computeFigures } from '../compute.ts';
import { FEWEST_RANKED } from '../groundRules.ts';
import type { Network } from '../kernels/Network.ts';
import type { StakeholderMeasure } from '../measures/measure.ts';
import type { Steps } from '../steps.ts';
import { disturb, type Disturbance } from './disturb.ts';

export interface RankBandOptions {
	readonly disturbance: Disturbance;
	readonly random: Random;
	/** Networks to draw; 200 unless told. */
	readonly runs?: number;
	/** Rank 1 is the lowest figure (constraint), not the highest. */
	readonly lowestFirst?: boolean;
}

export interface RankBand {
	/** Rank on the recorded network: 1 more than the number of those ahead. */
	readonly rank: number;
	/** Ranks between which it stayed in nine of ten networks in which it occurred. */
	readonly band: readonly [number, number];
}

/** How far a ranking hangs on what may be missing from the map. */
export interface RankBands {
	readonly bands: ReadonlyMap<Id, RankBand>;
	/** Share of the networks in which one of those ranked first stayed first. */
	readonly topStays: number;
	/** Mean share of the first three that stayed among the first three. */
	readonly topThreeStay: number;
	/** Mean rank correlation with the recorded network (Spearman); undefined where it never was defined. */
	readonly correlation: number | undefined;
	readonly runs: number;
}

/**
 * Rank bands of a measure: networks as they might be are drawn from the recorded one, the measure is
 * computed on each, and the ranks compared (Borgatti, Carley & Krackhardt 2006; Martin & Niemeyer 2019).
 * Taking from an incomplete map understates the risk. Undefined below ten stakeholders with a figure.
 * Costs the measure once a run.
 */
export function* estimateRankBands(
	network: Network,
	measure: StakeholderMeasure,
	{ disturbance, random, runs = 200, lowestFirst = false }: RankBandOptions
): Steps<RankBands | undefined> {
	const ranksOn = (on: Network) => rankFigures(on.ids, computeFigures(measure, on), lowestFirst);
	const recorded = ranksOn(network);
	if (recorded.size < FEWEST_RANKED) return undefined;
	const met = new Map<Id, number[]>([...recorded.keys()].map((id) => [id, []]));
	const tally = { top: 0, three: 0, correlation: 0, correlated: 0 };
	for (let run = 0; run < runs; run++) {
		const ranks = ranksOn(disturb(network, disturbance, random));
		for (const [id, rank] of ranks) met.get(id)?.push(rank);
		tally.top += topOf(recorded, 1).some((id) => ranks.get(id) === 1) ? 1 : 0;
		tally.three += shareKept(topOf(recorded, 3), ranks);
		const correlation = correlate(recorded, ranks);
		if (correlation !== undefined) {
			tally.correlation += correlation;
			tally.correlated++;
		}
		yield (run + 1) / runs;
	}
	return {
		bands: new Map([...recorded].map(([id, rank]) => [id, { rank, band: bandOf(met.get(id)!, rank) }])),
		topStays: tally.top / runs,
		topThreeStay: tally.three / runs,
		correlation: tally.correlated > 0 ? tally.correlation / tally.correlated : undefined,
		runs
	};
}

/** Ranks by figure; whoever has none has no rank. Figures that differ by rounding only are equal. */
function rankFigures(ids: readonly Id[], figures: readonly unknown[], lowestFirst: boolean): Map<Id, number> {
	const rows = ids.flatMap((id, v) => {
		const figure = figures[v];
		return typeof figure === 'number' ? [{ id, key: lowestFirst ? figure : -figure }] : [];
	});
	rows.sort((a, b) => a.key - b.key);
	const ranks = new Map<Id, number>();
	let rank = 1;
	rows.forEach(({ id, key }, i) => {
		const before = rows[i - 1]?.key ?? -Infinity;
		if (key - before > 1e-12 * Math.abs(key)) rank = i + 1;
		ranks.set(id, rank);
	});
	return ranks;
}

function topOf(ranks: ReadonlyMap<Id, number>, count: number): Id[] {
	return [...ranks].filter(([, rank]) => rank <= count).map(([id]) => id);
}

function shareKept(top: readonly Id[], ranks: ReadonlyMap<Id, number>): number {
	return top.filter((id) => (ranks.get(id) ?? Infinity) <= 3).length / top.length;
}

/** The 5th and 95th hundredth of the ranks met; the recorded rank alone where it never occurred. */
function bandOf(ranks: readonly number[], recorded: number): [number, number] {
	const sorted = [...ranks].sort((a, b) => a - b);
	if (sorted.length === 0) return [recorded, recorded];
	const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!;
	return [at(0.05), at(0.95)];
}

/** Correlation of the ranks of those that have both. */
function correlate(a: ReadonlyMap<Id, number>, b: ReadonlyMap<Id, number>): number | undefined {
	const pairs = [...a].flatMap(([id, rank]): [number, number][] => (b.has(id) ? [[rank, b.get(id)!]] : []));
	const mean = (pick: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[pick], 0) / pairs.length;
	const [x, y] = [mean(0), mean(1)];
	let xy = 0;
	let xx = 0;
	let yy = 0;
	for (const [p, q] of pairs) {
		xy += (p - x) * (q - y);
		xx += (p - x) ** 2;
		yy += (q - y) ** 2;
	}
	return xx * yy > 0 ? xy / Math.sqrt(xx * yy) : undefined;
}
