import type { Id } from '#lib/base/ids.ts';
import { compareRank } from '#lib/base/order.ts';
import { certaintyOf, type Ranked } from '../answer.ts';
import type { Asked } from '../question.ts';
import type { Field } from './field.ts';
import { rerun, type Outcome } from './reruns.ts';

/** How the candidates stand after the reruns. */
export interface Standing {
	readonly of: number;
	/** Everybody, best first. */
	readonly ranked: readonly Ranked[];
	/** Number of the candidate with the highest score. */
	readonly first: number;
	/** Numbers of those who cannot be told apart from the first. */
	readonly rivals: readonly number[];
	/** Who comes first most often when the first is left out, and in how many reruns. */
	readonly next: { readonly id: Id; readonly count: number } | undefined;
	readonly outcome: Outcome;
}

/** In this share of reruns a rival must be ahead of the first to count as not told apart. */
const TOO_CLOSE = 0.45;

/** Reasons that a place of the ranking gives; the rest stand in the table. */
const REASONS = 6;

/** The findings speak of so many, however few are shown. */
const TOLD = 3;

/** Reruns the field as the parameters ask. Throws `StoppedError` when nobody waits any more. */
export function rankField(field: Field, { parameters, random, progress }: Asked): Standing {
	const order = field.candidates.map((id, c) => ({ id, c, score: field.scores[c]! })).sort(compareRank);
	const first = order[0]!.c;
	const reruns = Number(parameters['reruns']);
	const told = Math.max(TOLD, Number(parameters['shown']));
	const outcome = rerun(
		{ ...field.trial, reruns, dropped: Number(parameters['dropped']), first },
		random,
		progress
	);
	const rivals = order.filter(({ c }) => outcome.aheadOfFirst[c]! > TOO_CLOSE * reruns).map(({ c }) => c);
	const count = field.candidates.length;
	const next = order.slice(1).reduce((best, other) => {
		return outcome.firstOfOthers[other.c]! > outcome.firstOfOthers[best.c]! ? other : best;
	}, order[1]!);
	return {
		of: reruns,
		first,
		rivals,
		next: { id: next.id, count: outcome.firstOfOthers[next.c]! },
		outcome,
		ranked: order.map(({ id, c, score }, place): Ranked => {
			const ranks = outcome.ranks.subarray(c * count, (c + 1) * count);
			const asHigh = ranks.subarray(0, place + 1).reduce((sum, times) => sum + times, 0);
			return {
				id,
				rank: place + 1,
				score,
				firstIn: { count: ranks[0]!, of: reruns },
				rankBand: bandOf(ranks, reruns),
				certainty: certaintyOf(asHigh / reruns, reruns),
				because: place < told ? field.reasonsOf(c).slice(0, REASONS) : []
			};
		})
	};
}

/** The ranks at the 5th and the 95th of a hundred. */
function bandOf(ranks: Int32Array, reruns: number): readonly [number, number] {
	const at = (share: number) => {
		let seen = 0;
		for (let rank = 0; rank < ranks.length; rank++) {
			seen += ranks[rank]!;
			if (seen >= share * reruns) return rank + 1;
		}
		return ranks.length;
	};
	return [at(0.05), at(0.95)];
}
