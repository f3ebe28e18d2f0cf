import type { Id } from '#lib/base/ids.ts';
import type { Random } from '#lib/base/random.ts';
import { FEWEST_RANKED } from '../groundRules.ts';
import type { Network } from '../kernels/Network.ts';
import type { StakeholderMeasure } from '../measures/measure.ts';
import type { Steps } from '../steps.ts';
import { disturb, type Disturbance } from './disturb.ts';
import { correlateRanks, rankAmong, rankBy, topOf, type Ranks } from './ranks.ts';

export interface RankBandOptions {
	readonly disturbance: Disturbance;
	readonly random: Random;
	/** Networks to draw; 200 unless told. */
	readonly runs?: number;
	/** Who may be put in an order; everybody unless told. The others count in every figure all the same. */
	readonly ranked?: (id: Id) => boolean;
}

export interface RankBand {
	/** Rank on the recorded network: 1 more than the number of those ahead. */
	readonly rank: number;
	/** Ranks between which it stayed in nine of ten networks in which it occurred. */
	readonly band: readonly [number, number];
	/** Places by which its rank may move and still count as the same: a fifth of the rank, at least one. */
	readonly tolerance: number;
	/** In how many networks it occurred, and in how many of them its rank moved by at most the tolerance. */
	readonly met: number;
	readonly stayed: number;
}

/** How far a ranking hangs on what may be missing from the map. */
export interface RankBands {
	readonly bands: ReadonlyMap<Id, RankBand>;
	/** Of the networks in which one of those ranked first occurred, the share in which one stayed first. */
	readonly topStays: number;
	/** Mean share of the first three that stayed among the first three, of those that occurred. */
	readonly topThreeStay: number;
	/** Mean rank correlation with the recorded network (Spearman); undefined where it never was defined. */
	readonly correlation: number | undefined;
	readonly runs: number;
}

const everybody = () => true;

/**
 * Rank bands of measures: networks as they might be are drawn from the recorded one, the measures are
 * computed on each, and the ranks compared (Borgatti, Carley & Krackhardt 2006; Martin & Niemeyer 2019).
 * Where stakeholders are lost, ranks are compared among those that are left. Taking from an incomplete map
 * understates the risk. No bands for a measure that fewer than ten have a figure of. Costs the measures once
 * a run.
 */
export function* estimateRankBands(
	network: Network,
	measures: readonly StakeholderMeasure[],
	{ disturbance, random, runs = 200, ranked = everybody }: RankBandOptions
): Steps<ReadonlyMap<string, RankBands>> {
	const tallies = measures.flatMap((measure): [StakeholderMeasure, Tally][] => {
		const recorded = rankBy(measure, network, ranked);
		return recorded.size < FEWEST_RANKED ? [] : [[measure, new Tally(recorded)]];
	});
	for (let run = 0; run < runs && tallies.length > 0; run++) {
		const drawn = disturb(network, disturbance, random, run);
		for (const [measure, tally] of tallies) tally.take(rankBy(measure, drawn, ranked));
		yield (run + 1) / runs;
	}
	return new Map(tallies.map(([{ id }, tally]) => [id, tally.finish()]));
}

/** The second of three is another matter than the ninetieth of a hundred (the border is ours). */
function toleranceOf(rank: number): number {
	return Math.max(1, Math.round(rank / 5));
}

/** What happened to one ranking, run after run. */
class Tally {
	readonly #moves: ReadonlyMap<Id, number[]>;
	readonly #first: readonly Id[];
	readonly #three: readonly Id[];
	#runs = 0;
	#firstMet = 0;
	#firstStayed = 0;
	#threeMet = 0;
	#threeStayed = 0;
	#correlation = 0;
	#correlated = 0;

	constructor(private readonly recorded: Ranks) {
		this.#moves = new Map([...recorded.keys()].map((id) => [id, []]));
		this.#first = topOf(recorded, 1);
		this.#three = topOf(recorded, 3);
	}

	take(ranks: Ranks): void {
		this.#runs++;
		// Who is lost takes its place along: a rank is compared with the one among those that are left.
		const before = rankAmong(this.recorded, ranks);
		for (const [id, rank] of ranks) {
			const was = before.get(id);
			if (was !== undefined) this.#moves.get(id)!.push(rank - was);
		}
		if (this.#first.some((id) => ranks.has(id))) this.#firstMet++;
		if (this.#first.some((id) => ranks.get(id) === 1)) this.#firstStayed++;
		this.#threeMet += this.#three.filter((id) => ranks.has(id)).length;
		this.#threeStayed += this.#three.filter((id) => (ranks.get(id) ?? Infinity) <= 3).length;
		const correlation = correlateRanks(this.recorded, ranks);
		if (correlation === undefined) return;
		this.#correlation += correlation;
		this.#correlated++;
	}

	finish(): RankBands {
		const bands = [...this.recorded].map(([id, rank]): [Id, RankBand] => {
			const moves = this.#moves.get(id)!.sort((a, b) => a - b);
			const tolerance = toleranceOf(rank);
			const stayed = moves.filter((move) => Math.abs(move) <= tolerance).length;
			return [id, { rank, band: this.#bandOf(moves, rank), tolerance, met: moves.length, stayed }];
		});
		return {
			bands: new Map(bands),
			topStays: this.#firstMet > 0 ? this.#firstStayed / this.#firstMet : 0,
			topThreeStay: this.#threeMet > 0 ? this.#threeStayed / this.#threeMet : 0,
			correlation: this.#correlated > 0 ? this.#correlation / this.#correlated : undefined,
			runs: this.#runs
		};
	}

	/** The rank moved by the 5th and by the 95th hundredth of the moves; the rank alone where it never occurred. */
	#bandOf(moves: readonly number[], rank: number): [number, number] {
		if (moves.length === 0) return [rank, rank];
		const at = (share: number) => rank + moves[Math.round(share * (moves.length - 1))]!;
		return [Math.max(1, at(0.05)), Math.min(this.recorded.size, at(0.95))];
	}
}
