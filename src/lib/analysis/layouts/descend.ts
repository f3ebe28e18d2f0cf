import { shuffle, type Random } from '#lib/base/random.ts';
import type { Terms } from './terms.ts';

const ROUNDS = 30;
/** Size of the last steps, as a share of what a term asks for. */
const LAST_STEP = 0.03;

/** Places of all nodes, and which of them must not move. */
export interface Field {
	readonly xs: Float64Array;
	readonly ys: Float64Array;
	readonly fixed: Uint8Array;
}

/**
 * Moves nodes until their distances are near to what the terms want: stochastic gradient descent over
 * single terms in random order, with steps that shrink round by round (Zheng, Pawar and Goodman 2018).
 * Changes the field. O(rounds x terms).
 */
export function descend(terms: Terms, field: Field, random: Random): void {
	let largest = 0;
	let smallest = Infinity;
	for (let i = 0; i < terms.count; i++) {
		const weight = Math.max(terms.weightA[i] as number, terms.weightB[i] as number);
		largest = Math.max(largest, weight);
		smallest = Math.min(smallest, weight);
	}
	const first = 1 / smallest;
	const decay = Math.log(LAST_STEP / largest / first) / (ROUNDS - 1);
	const order = Int32Array.from({ length: terms.count }, (_, i) => i);
	for (let round = 0; round < ROUNDS; round++) {
		shuffle(order, random);
		const step = first * Math.exp(decay * round);
		for (const i of order) pull(terms, i, step, field);
	}
}

function pull(terms: Terms, i: number, step: number, { xs, ys, fixed }: Field): void {
	const a = terms.a[i] as number;
	const b = terms.b[i] as number;
	const dx = (xs[a] as number) - (xs[b] as number);
	const dy = (ys[a] as number) - (ys[b] as number);
	const length = Math.sqrt(dx * dx + dy * dy) || 1e-9;
	const excess = (length - (terms.distance[i] as number)) / 2 / length;
	if (!fixed[a]) {
		const share = Math.min(1, (terms.weightA[i] as number) * step) * excess;
		xs[a] = (xs[a] as number) - share * dx;
		ys[a] = (ys[a] as number) - share * dy;
	}
	if (!fixed[b]) {
		const share = Math.min(1, (terms.weightB[i] as number) * step) * excess;
		xs[b] = (xs[b] as number) + share * dx;
		ys[b] = (ys[b] as number) + share * dy;
	}
}
