import type { Csr } from '../kernels/Csr.ts';
import { degreeOf } from '../kernels/Csr.ts';
import { areTied, pairsOf } from '../kernels/pairs.ts';

/** How likely two who are not tied belong together, going by the ties of the network. */
export interface LikelyTies {
	/** Scores of a node with every other; an order, no probability. */
	scoresOf(node: number): Float64Array;
	/** Whether pairs without a contact in common are told apart too. */
	readonly usesDistance: boolean;
}

/** Distances from here on count as one, with "no way at all" apart. */
const FAR = 20;
/** No way at all. */
const APART = FAR + 1;

/** One-sided test at one in a thousand: below this, distance tells nothing. */
const TELLING = 3.09;

/** Ties without a contact in common that the test needs: its normal form is poor for fewer. */
const FEWEST = 20;

/** Keeps pairs without a contact in common behind all that have one: the least share is 1 / n. */
const BEHIND = 1e-6;

/**
 * Scores pairs by resource allocation (Zhou, Lü & Zhang 2009): contacts in common, each counted the less the
 * more contacts it has itself. Pairs without any are all alike there; in a sparse network of far-off parts
 * that leaves out most of what the ties say. Where the network's own ties show that distance tells something,
 * such pairs follow by the rate at which pairs at their distance are tied: each tie is left out in turn and
 * the way round it measured (leave-one-out), and a Mann-Whitney test of ties against untied pairs decides
 * whether the rates are used at all. Own combination; never behind resource allocation where the test says
 * no. O(m · n) for the rates, O(n + m) a row.
 */
export function findLikelyTies(rows: Csr): LikelyTies {
	const rates = ratesByDistance(rows);
	const depth = new Int32Array(rows.n);
	return {
		usesDistance: rates !== undefined,
		scoresOf(node) {
			const scores = allocate(rows, node);
			if (!rates) return scores;
			walk(rows, node, depth, -1);
			for (let v = 0; v < rows.n; v++) {
				if (v !== node && scores[v] === 0) scores[v] = BEHIND * rates[depth[v]!]!;
			}
			return scores;
		}
	};
}

/** Sum of 1 / degree over the contacts in common with each other node. */
function allocate(rows: Csr, node: number): Float64Array {
	const { offsets, targets } = rows;
	const scores = new Float64Array(rows.n);
	for (let i = offsets[node]!; i < offsets[node + 1]!; i++) {
		const between = targets[i]!;
		const share = 1 / degreeOf(rows, between);
		for (let j = offsets[between]!; j < offsets[between + 1]!; j++) scores[targets[j]!]! += share;
	}
	scores[node] = 0;
	return scores;
}

/** Ties a pair at each distance, smoothed towards the density; undefined where distance tells nothing. */
function ratesByDistance(rows: Csr): Float64Array | undefined {
	const { n } = rows;
	const ties = new Float64Array(APART + 1);
	const pairs = new Float64Array(APART + 1);
	const depth = new Int32Array(n);
	for (let v = 0; v < n; v++) {
		walk(rows, v, depth, -1);
		for (let w = v + 1; w < n; w++) if (depth[w]! > 1) pairs[depth[w]!]!++;
	}
	const { from, to } = pairsOf(rows);
	for (let i = 0; i < from.length; i++) {
		ties[haveContactInCommon(rows, from[i]!, to[i]!) ? 2 : walk(rows, from[i]!, depth, to[i]!)]!++;
	}
	if (standardScore(ties, pairs) <= TELLING) return undefined;
	const density = from.length / Math.max(1, (n * (n - 1)) / 2 - from.length);
	return ties.map((count, distance) => (count + density) / (pairs[distance]! + 1));
}

/** Mann-Whitney's z, corrected for ties in rank, that ties lie nearer than untied pairs, from three steps on. */
function standardScore(ties: Float64Array, pairs: Float64Array): number {
	let near = 0;
	let wins = 0;
	let ranked = 0;
	let [x, y] = [0, 0];
	for (let distance = 3; distance <= APART; distance++) {
		x += ties[distance]!;
		y += pairs[distance]!;
	}
	for (let distance = 3; distance <= APART; distance++) {
		const [t, p] = [ties[distance]!, pairs[distance]!];
		near += p;
		wins += t * (y - near + p / 2);
		ranked += (t + p) ** 3 - (t + p);
	}
	if (x < FEWEST) return 0;
	const all = x + y;
	const variance = ((x * y) / 12) * (all + 1 - ranked / (all * (all - 1)));
	return variance > 0 ? (wins - (x * y) / 2) / Math.sqrt(variance) : 0;
}

/**
 * Steps from a node to all others into `depth` (far ones as one number, unreached as apart). With `goal` the
 * tie between the two is passed over, and the search ends there; gives the distance to it.
 */
function walk({ n, offsets, targets }: Csr, start: number, depth: Int32Array, goal: number): number {
	depth.fill(APART);
	depth[start] = 0;
	const queue = new Int32Array(n);
	queue[0] = start;
	let tail = 1;
	for (let head = 0; head < tail; head++) {
		const v = queue[head]!;
		const next = Math.min(FAR, depth[v]! + 1);
		for (let j = offsets[v]!; j < offsets[v + 1]!; j++) {
			const w = targets[j]!;
			if (depth[w] !== APART || (v === start && w === goal)) continue;
			depth[w] = next;
			if (w === goal) return next;
			queue[tail++] = w;
		}
	}
	return APART;
}

function haveContactInCommon(rows: Csr, a: number, b: number): boolean {
	const { offsets, targets } = rows;
	for (let j = offsets[a]!; j < offsets[a + 1]!; j++) if (areTied(rows, targets[j]!, b)) return true;
	return false;
}
