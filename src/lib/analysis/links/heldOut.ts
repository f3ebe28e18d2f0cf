import type { Random } from '#lib/base/random.ts';
import type { Csr } from '../kernels/Csr.ts';
import { areTied, thin, type Pairs } from '../kernels/pairs.ts';

/** How well scores find ties that were taken out of a network at random. */
export interface HeldOut {
	/** How often a tie taken out scores above an untied pair (area under the ROC curve); 0.5 is chance. */
	readonly auc: number;
	/** Of as many pairs at the head of the list as ties were taken out, the share that are among them. */
	readonly precision: number;
	/** What that share would be by chance. */
	readonly chance: number;
	readonly runs: number;
	/** Ties taken out a run. */
	readonly removed: number;
}

export type ScoresOf = (kept: Csr) => (node: number) => Float64Array;

/**
 * Takes out a share of the tied pairs, scores all pairs that are then untied on what is left, and sees where
 * the ties taken out come (Liben-Nowell & Kleinberg 2007; AUC with mid-ranks). Undefined for fewer than ten
 * ties. O(runs · n² log n).
 */
export function measureHeldOut(
	rows: Csr,
	scoresOf: ScoresOf,
	{ runs, share, random }: { readonly runs: number; readonly share: number; readonly random: Random },
	progress: (done: number) => void = () => undefined
): HeldOut | undefined {
	const removed = Math.round((rows.targets.length / 2) * share);
	if (rows.targets.length / 2 < 10 || removed < 1) return undefined;
	let [auc, hits] = [0, 0];
	for (let run = 0; run < runs; run++) {
		progress(run / runs);
		const { kept, left } = thin(rows, share, random);
		const outcome = compare(kept, left, scoresOf(kept));
		auc += outcome.auc;
		hits += outcome.precision;
	}
	const untied = (rows.n * (rows.n - 1)) / 2 - rows.targets.length / 2 + removed;
	return { auc: auc / runs, precision: hits / runs, chance: removed / untied, runs, removed };
}

function compare(
	kept: Csr,
	left: Pairs,
	scoresOf: (node: number) => Float64Array
): { readonly auc: number; readonly precision: number } {
	const out = new Set(Array.from(left.from, (from, i) => pairNumber(kept.n, from, left.to[i]!)));
	const positive = new Float64Array(out.size);
	const negative = new Float64Array((kept.n * (kept.n - 1)) / 2 - kept.targets.length / 2 - out.size);
	let [p, q] = [0, 0];
	for (let a = 0; a < kept.n; a++) {
		const scores = scoresOf(a);
		for (let b = a + 1; b < kept.n; b++) {
			if (areTied(kept, a, b)) continue;
			// As the reference does: equal but for rounding counts as equal.
			const score = Math.round(scores[b]! * 1e12) / 1e12;
			if (out.has(pairNumber(kept.n, a, b))) positive[p++] = score;
			else negative[q++] = score;
		}
	}
	negative.sort();
	positive.sort();
	const wins = positive.reduce(
		(sum, score) => sum + (firstAtLeast(negative, score) + firstAbove(negative, score)) / 2,
		0
	);
	return { auc: wins / (positive.length * negative.length), precision: precisionOf(positive, negative) };
}

/** Share of ties taken out among as many pairs at the head; pairs of equal score take what room there is by halves. */
function precisionOf(positive: Float64Array, negative: Float64Array): number {
	const size = positive.length;
	let [found, taken] = [0, 0];
	for (let i = size - 1; i >= 0 && taken < size;) {
		const score = positive[i]!;
		const alike = size - (size - 1 - i) - firstAtLeast(positive, score);
		const above = negative.length - firstAbove(negative, score);
		const level = firstAbove(negative, score) - firstAtLeast(negative, score);
		const before = above + (size - 1 - i);
		if (before >= size) break;
		const room = Math.min(alike + level, size - before);
		found += (room * alike) / (alike + level);
		taken = before + room;
		i -= alike;
	}
	return found / size;
}

function pairNumber(n: number, a: number, b: number): number {
	return Math.min(a, b) * n + Math.max(a, b);
}

/** Number of values below; the values ascend. */
function firstAtLeast(values: Float64Array, wanted: number): number {
	let [low, high] = [0, values.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (values[middle]! < wanted) low = middle + 1;
		else high = middle;
	}
	return low;
}

function firstAbove(values: Float64Array, wanted: number): number {
	let [low, high] = [0, values.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (values[middle]! <= wanted) low = middle + 1;
		else high = middle;
	}
	return low;
}
