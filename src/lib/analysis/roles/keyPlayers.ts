import type { Id } from '#lib/base/ids.ts';
import { shuffle, type Random } from '#lib/base/random.ts';
import type { Network } from '../kernels/Network.ts';
import type { Steps } from '../steps.ts';
import { fragmentation, reach, reachWithin, type SetScore } from './setScores.ts';

/**
 * What the set is sought for: `reach`, to brief first so that everyone hears soon (KPP-Pos, DR); `within`, so
 * that as many as can be hear within some steps (KPP-Pos, m-reach);
 * `fragment`, whose loss would leave most pairs without a way (KPP-Neg, F); `distance`, the same counting
 * longer ways as half lost (DF). The last two show where a second link is needed; they name no targets.
 */
export type KeyPlayerGoal = 'reach' | 'within' | 'fragment' | 'distance';

export interface KeyPlayerOptions {
	readonly goal: KeyPlayerGoal;
	/** Members of a set, 1 or more. */
	readonly size: number;
	/** Within how many steps the others count, for `within`; 2 unless told. */
	readonly steps?: number;
	/** Decides the starts of the search where not all sets can be tried. */
	readonly random: Random;
	/** Stakeholders that may be in a set; all unless told. */
	readonly among?: readonly Id[];
}

export interface KeyPlayers {
	readonly score: number;
	/** Every best set that was found, members in the network's order; at most `MOST_SETS`. */
	readonly sets: readonly (readonly Id[])[];
	/** True when every set was tried, so that no better one exists. */
	readonly exact: boolean;
	/** True when there are more equally good sets than are listed. */
	readonly more: boolean;
}

/** Steps that one search may take before it turns from trying all sets to exchanging members. */
const EXACT_BUDGET = 3e8;
const RESTARTS = 8;
/** Equally good sets at which the list ends; beyond, nobody reads them and `more` says that there are some. */
const MOST_SETS = 500;
/** Steps within which word counts as having come through, unless told. */
const STEPS = 2;
/** Sets whose scores differ by less count as equally good. */
const SAME_SCORE = 1e-12;

/**
 * The best sets of a size (Borgatti 2006). Tries all sets where that takes a second or so; else starts
 * from random sets and exchanges one member at a time while that helps, with restarts, and says that it
 * did. Undefined when the network has fewer stakeholders than a set.
 */
export function* findKeyPlayers(network: Network, options: KeyPlayerOptions): Steps<KeyPlayers | undefined> {
	const { size } = options;
	const candidates = candidatesOf(network, options.among);
	if (size < 1 || candidates.length < size) return undefined;
	const score = scoreFor(network, options);
	const best = new BestSets();
	const exact = countSets(candidates.length, size) * score.cost <= EXACT_BUDGET;
	if (exact) yield* tryAll(candidates, size, score, best);
	else yield* exchange(candidates, size, score, best, options.random);
	return {
		score: best.score,
		sets: best.sets.map((set) => Array.from(set, (v) => network.ids[v]!)),
		exact,
		more: best.more
	};
}

function scoreFor(network: Network, { goal, steps = STEPS }: KeyPlayerOptions): SetScore {
	if (goal === 'reach') return reach(network);
	if (goal === 'within') return reachWithin(network, steps);
	return fragmentation(network, goal === 'distance' ? 'distance' : 'pairs');
}

function candidatesOf(network: Network, among: readonly Id[] | undefined): number[] {
	const numbers = among ? among.flatMap((id) => network.index.get(id) ?? []) : network.ids.map((_, v) => v);
	return [...new Set(numbers)].sort((a, b) => a - b);
}

/** Sets of `size` out of `n`. */
function countSets(n: number, size: number): number {
	let count = 1;
	for (let i = 0; i < size; i++) count = (count * (n - i)) / (i + 1);
	return count;
}

/** The best score so far and every set that has it. */
class BestSets {
	score = -Infinity;
	sets: Int32Array[] = [];
	more = false;

	offer(set: Int32Array, score: number): void {
		if (score > this.score + SAME_SCORE) {
			this.score = score;
			this.sets = [];
			this.more = false;
		} else if (score < this.score - SAME_SCORE) return;
		const sorted = set.slice().sort();
		if (this.sets.some((held) => held.every((v, i) => v === sorted[i]))) return;
		if (this.sets.length < MOST_SETS) this.sets.push(sorted);
		else this.more = true;
	}
}

/** Every set, in lexical order. */
function* tryAll(candidates: readonly number[], size: number, score: SetScore, best: BestSets): Steps<void> {
	const places = Array.from({ length: size }, (_, i) => i);
	const all = countSets(candidates.length, size);
	for (let tried = 1; ; tried++) {
		const set = Int32Array.from(places, (place) => candidates[place]!);
		best.offer(set, score.of(set));
		if (tried % 1024 === 0) yield tried / all;
		let i = size - 1;
		while (i >= 0 && places[i] === candidates.length - size + i) i--;
		if (i < 0) return;
		places[i]!++;
		for (let j = i + 1; j < size; j++) places[j] = places[j - 1]! + 1;
	}
}

/** Local search: the best exchange of one member against one outside, until none helps; with restarts. */
function* exchange(
	candidates: readonly number[],
	size: number,
	score: SetScore,
	best: BestSets,
	random: Random
): Steps<void> {
	for (let start = 0; start < RESTARTS; start++) {
		const order = shuffle([...candidates], random);
		const set = Int32Array.from(order.slice(0, size));
		let now = score.of(set);
		best.offer(set, now);
		for (let improved = true; improved;) {
			improved = false;
			for (let i = 0; i < size; i++) {
				const held = set[i]!;
				let better = held;
				for (const candidate of candidates) {
					if (set.includes(candidate)) continue;
					set[i] = candidate;
					const value = score.of(set);
					best.offer(set, value);
					if (value > now + SAME_SCORE) {
						now = value;
						better = candidate;
					}
					set[i] = better;
				}
				improved ||= better !== held;
				yield (start + i / size) / RESTARTS;
			}
		}
	}
}
