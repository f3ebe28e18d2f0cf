import type { Id } from '#lib/base/ids.ts';
import type { Random } from '#lib/base/random.ts';
import { rewire } from '../communities/rewire.ts';
import type { Csr } from '../kernels/Csr.ts';
import type { Network } from '../kernels/Network.ts';
import type { Steps } from '../steps.ts';
import { LEAST_FIT, REWIRED } from './corePeriphery.ts';

/** How far in each one is: the continuous form of core and periphery. */
export interface Coreness {
	/** From 0, outside, to 1, the innermost. */
	readonly values: ReadonlyMap<Id, number>;
	/** Correlation of the ties with the products of the two ends' values. */
	readonly fit: number;
	/** Fit in random networks with the same degrees. */
	readonly chance: { readonly mean: number; readonly highest: number };
	/** False: no clear core, the fit is low. */
	readonly clear: boolean;
	/** True: random networks with the same degrees fit as well. */
	readonly degreesExplain: boolean;
}

const RANDOM_STARTS = 3;
const MOST_ROUNDS = 1000;
/** Change of every value in a round below which the search ends. */
const SETTLED = 1e-9;

/**
 * Continuous core and periphery (Borgatti & Everett 1999): the values from 0 to 1 whose products come nearest to
 * the ties, pair by pair, the sum of the squared differences being least (MINRES, Boyd et al. 2010, as UCINET).
 * Not those whose products correlate most: that has no best values on many networks, where it drives all values
 * towards one another or all but one towards 0. From the degrees and from random starts, so nearer ones may
 * exist. Undefined below five stakeholders, without ties, and where every pair is tied. O(m) a round.
 */
export function* findCoreness(network: Network, random: Random): Steps<Coreness | undefined> {
	const { n, ties } = network;
	if (n < 5 || ties === 0 || ties === (n * (n - 1)) / 2) return undefined;
	const values = nearest(network.undirected, random);
	const fit = fitOf(network.undirected, values);
	let sum = 0;
	let highest = -1;
	for (let run = 0; run < REWIRED; run++) {
		const rewired = rewire(network.undirected, random);
		const there = fitOf(rewired, nearest(rewired, random));
		sum += there;
		highest = Math.max(highest, there);
		yield (run + 1) / REWIRED;
	}
	const most = values.reduce((a, b) => Math.max(a, b), 0);
	return {
		values: new Map(network.ids.map((id, v) => [id, values[v]! / most])),
		fit,
		chance: { mean: sum / REWIRED, highest },
		clear: fit >= LEAST_FIT,
		degreesExplain: fit <= highest + 1e-9
	};
}

function nearest(rows: Csr, random: Random): Float64Array {
	const degrees = Float64Array.from({ length: rows.n }, (_, v) => rows.offsets[v + 1]! - rows.offsets[v]!);
	const most = Math.max(1, ...degrees);
	const starts = [
		degrees.map((degree) => degree / most),
		...Array.from({ length: RANDOM_STARTS }, () => Float64Array.from({ length: rows.n }, () => random()))
	];
	return starts
		.map((start) => nearestFrom(rows, start))
		.reduce((best, found) => (found.residual < best.residual - 1e-9 ? found : best)).values;
}

/** Each value in turn is set to its best, the others being what they are. */
function nearestFrom(rows: Csr, start: Float64Array) {
	const { n, offsets, targets } = rows;
	const values = start.slice();
	for (let round = 0, moved = 1; round < MOST_ROUNDS && moved > SETTLED; round++) {
		moved = 0;
		let squares = values.reduce((sum, value) => sum + value ** 2, 0);
		for (let v = 0; v < n; v++) {
			const value = values[v]!;
			let near = 0;
			for (let j = offsets[v]!; j < offsets[v + 1]!; j++) near += values[targets[j]!]!;
			squares -= value ** 2;
			// The nearest number to near / squares between 0 and 1; nobody near asks for 0.
			const best = near >= squares ? Number(near > 0) : near / squares;
			squares += best ** 2;
			values[v] = best;
			moved = Math.max(moved, Math.abs(best - value));
		}
	}
	return { values, residual: residualOf(rows, values) };
}

/** Sum over all pairs of the squared difference of tie and product. */
export function residualOf({ n, offsets, targets }: Csr, values: ArrayLike<number>): number {
	let [squares, fourths, along] = [0, 0, 0];
	for (let v = 0; v < n; v++) {
		const value = values[v]!;
		squares += value ** 2;
		fourths += value ** 4;
		for (let j = offsets[v]!; j < offsets[v + 1]!; j++) along += value * values[targets[j]!]!;
	}
	return targets.length / 2 - along + (squares ** 2 - fourths) / 2;
}

/** Pearson's correlation of ties and products over all pairs: from the distances to the mean, as sums of squares cancel. */
function fitOf({ n, offsets, targets }: Csr, values: Float64Array): number {
	const ties = targets.length / 2;
	const pairs = (n * (n - 1)) / 2;
	let sum = 0;
	for (let v = 0; v < n; v++) for (let w = 0; w < v; w++) sum += values[v]! * values[w]!;
	const mean = sum / pairs;
	let [spread, shared] = [0, 0];
	for (let v = 0; v < n; v++) {
		for (let w = 0; w < v; w++) spread += (values[v]! * values[w]! - mean) ** 2;
		for (let j = offsets[v]!; j < offsets[v + 1]!; j++)
			shared += (values[v]! * values[targets[j]!]! - mean) / 2;
	}
	return spread > 0 ? shared / Math.sqrt((spread * ties * (pairs - ties)) / pairs) : 0;
}
