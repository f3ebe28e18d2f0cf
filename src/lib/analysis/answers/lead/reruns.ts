import type { Random } from '#lib/base/random.ts';
import type { Csr } from '../../kernels/Csr.ts';
import { thin } from '../../kernels/pairs.ts';
import type { Range } from './judging.ts';
import { measurePosition, type Places } from './position.ts';

/** Everything that a rerun draws from. Rows of `ranges` are grounds, columns candidates. */
export interface Trial {
	readonly rows: Csr;
	readonly places: Places | undefined;
	/** Node number of each candidate. */
	readonly candidates: Int32Array;
	readonly ranges: readonly (readonly Range[])[];
	/** Which of the grounds is the position in the ties, and how much of it the ties say; the rest is rated. */
	readonly position: { readonly ground: number; readonly share: number } | undefined;
	/** How much each ground may weigh, 0 and up. */
	readonly weights: readonly number[];
	/** Grounds in the order of their importance where one was given; the others weigh less than these. */
	readonly order: readonly number[];
	readonly reruns: number;
	/** Share of the tied pairs that a rerun leaves out. */
	readonly dropped: number;
	/** Number of the candidate that scores highest on everything known. */
	readonly first: number;
}

/** Counts over the reruns; candidates by their number. */
export interface Outcome {
	readonly of: number;
	/** `ranks[candidate * candidates + rank - 1]`. */
	readonly ranks: Int32Array;
	/** How often each came ahead of the first. */
	readonly aheadOfFirst: Int32Array;
	/** How often each came first among the others, had the first not stood. */
	readonly firstOfOthers: Int32Array;
	/** Sum of the weights with which each came first, ground by ground. */
	readonly winningWeights: Float64Array;
}

/** Work that one answer may spend on thinned networks, in steps of the betweenness loop. */
const BUDGET = 1.2e8;
const FEWEST_NETWORKS = 25;
/** More thinned networks than these no longer move a count out of a hundred. */
const MOST_NETWORKS = 250;

/**
 * Stochastic acceptability (Lahdelma & Salminen 2001): in each rerun a share of the tied pairs is left out,
 * the weights are drawn uniformly over the simplex (times the weights asked for) and every score uniformly
 * in its range. Several reruns share a thinned network.
 * O(networks · n · m + reruns · candidates · log candidates).
 */
export function rerun(trial: Trial, random: Random, progress: (done: number) => void): Outcome {
	const count = trial.candidates.length;
	const { reruns } = trial;
	const outcome: Outcome = {
		of: reruns,
		ranks: new Int32Array(count * count),
		aheadOfFirst: new Int32Array(count),
		firstOfOthers: new Int32Array(count),
		winningWeights: new Float64Array(count * trial.weights.length)
	};
	const cost = Math.max(1, trial.rows.n * trial.rows.targets.length);
	const networks = Math.min(reruns, MOST_NETWORKS, Math.max(FEWEST_NETWORKS, Math.floor(BUDGET / cost)));
	const values = new Float64Array(count);
	const order = Array.from({ length: count }, (_, i) => i);
	let position: Float64Array | undefined;
	for (let run = 0, network = -1; run < reruns; run++) {
		const due = Math.floor((run * networks) / reruns);
		if (due !== network) {
			network = due;
			progress(run / reruns);
			if (trial.position)
				position = measurePosition(thin(trial.rows, trial.dropped, random).kept, trial.places);
		}
		const weights = drawWeights(trial.weights, trial.order, random);
		scoreAll(trial, position, weights, random, values);
		order.sort((a, b) => values[b]! - values[a]!);
		record(outcome, trial, order, weights);
	}
	return outcome;
}

/**
 * Uniform over the simplex (exponential gaps, Devroye 1986), stretched by what was asked for; sums to 1. With an
 * order, uniform over the weights that keep it: the highest drawn goes to the first, and so on.
 */
function drawWeights(asked: readonly number[], order: readonly number[], random: Random): number[] {
	const drawn = asked.map((weight) => -Math.log(1 - random()) * weight);
	if (order.length > 0) keepOrder(drawn, order);
	const sum = drawn.reduce((total, weight) => total + weight, 0);
	return drawn.map((weight) => weight / sum);
}

function keepOrder(drawn: number[], order: readonly number[]): void {
	const rest = drawn.map((_, g) => g).filter((g) => !order.includes(g));
	const highest = [...drawn].sort((a, b) => b - a);
	const left = rest.map((g) => drawn[g]!);
	order.forEach((g, i) => (drawn[g] = highest[i]!));
	// The others share what is left, in the order in which they happened to fall.
	const lowest = highest.slice(order.length);
	const byRank = left.map((_, i) => i).sort((a, b) => left[b]! - left[a]!);
	byRank.forEach((i, rank) => (drawn[rest[i]!] = lowest[rank]!));
}

function scoreAll(
	{ ranges, candidates, position: placed }: Trial,
	position: Float64Array | undefined,
	weights: readonly number[],
	random: Random,
	values: Float64Array
): void {
	for (let c = 0; c < candidates.length; c++) {
		// Exact ties are broken by lot, not by the order of the map.
		let value = random() * 1e-9;
		for (let g = 0; g < weights.length; g++) {
			const { low, high } = ranges[g]![c]!;
			let score = high > low ? low + (high - low) * random() : low;
			if (placed?.ground === g)
				score = placed.share * position![candidates[c]!]! + (1 - placed.share) * score;
			value += weights[g]! * score;
		}
		values[c] = value;
	}
}

function record(
	outcome: Outcome,
	{ first }: Trial,
	order: readonly number[],
	weights: readonly number[]
): void {
	const count = order.length;
	let passed = false;
	for (let rank = 0; rank < count; rank++) {
		const candidate = order[rank]!;
		outcome.ranks[candidate * count + rank]!++;
		if (candidate === first) passed = true;
		else if (!passed) outcome.aheadOfFirst[candidate]!++;
	}
	const winner = order[0]!;
	weights.forEach((weight, g) => (outcome.winningWeights[winner * weights.length + g]! += weight));
	const next = winner === first ? order[1] : winner;
	if (next !== undefined) outcome.firstOfOthers[next]!++;
}
