import type { Network } from './Network.ts';

const DAMPING = 0.85;
/** Sum of changes of one round at which the ranks count as settled. */
const SETTLED = 1e-13;
const MOST_ROUNDS = 300;

/**
 * PageRank with damping 0.85 and an even start everywhere; who passes nothing on spreads evenly. Solved
 * as a linear system by Gauss-Seidel rounds: the even share of those who pass nothing on only scales the
 * solution, so it is left out and the result scaled to a sum of 1 (Langville & Meyer 2006, ch. 8).
 * O(m) a round, about 60 rounds.
 */
export function measurePagerank(network: Network): Float64Array {
	const { n } = network;
	const { offsets, targets, strengths } = network.in;
	const passed = shares(network);
	const base = (1 - DAMPING) / n;
	const rank = new Float64Array(n).fill(1 / n);
	// What each node hands to one arc (of strength 1) it sends.
	const handed = rank.map((r, v) => DAMPING * r * passed[v]!);
	const { weighted } = network;
	for (let round = 0; round < MOST_ROUNDS; round++) {
		let change = 0;
		for (let v = 0; v < n; v++) {
			let sum = base;
			if (weighted)
				for (let j = offsets[v]!; j < offsets[v + 1]!; j++) sum += strengths[j]! * handed[targets[j]!]!;
			else for (let j = offsets[v]!, end = offsets[v + 1]!; j < end; j++) sum += handed[targets[j]!]!;
			change += Math.abs(sum - rank[v]!);
			rank[v] = sum;
			handed[v] = DAMPING * sum * passed[v]!;
		}
		if (change < SETTLED) break;
	}
	const total = rank.reduce((a, b) => a + b, 0);
	return rank.map((r) => r / total);
}

/** One over what leaves each node; 0 where nothing does. */
function shares({ n, out, weighted }: Network): Float64Array {
	const share = new Float64Array(n);
	for (let v = 0; v < n; v++) {
		let sum = 0;
		for (let j = out.offsets[v]!; j < out.offsets[v + 1]!; j++) sum += weighted ? out.strengths[j]! : 1;
		share[v] = sum > 0 ? 1 / sum : 0;
	}
	return share;
}
