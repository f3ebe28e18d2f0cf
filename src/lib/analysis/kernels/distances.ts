import type { Csr } from './Csr.ts';
import type { Network } from './Network.ts';

/**
 * Distances in steps, added up for each node over the others from which it can be reached.
 * Undirected, that is over the others it can reach.
 */
export interface Distances {
	/** Sum of distances. */
	readonly far: Float64Array;
	/** Sum of 1 / distance. */
	readonly harmonic: Float64Array;
	/** Largest distance. */
	readonly eccentricity: Float64Array;
	/** How many others. */
	readonly reached: Int32Array;
}

/** Sources that walk together: four words of 32 bits a node. */
const WORDS = 4;
const LANES = 32 * WORDS;

/**
 * Breadth-first search from every source, 128 sources at once, one bit each (the multi-source search of
 * Then et al. 2014). A node gathers the bits of those it can be entered from, so each newly set bit is one
 * source at the present depth. `entries` are the rows of arcs against their direction.
 * O(n m / 128) word operations a level.
 */
export function measureDistances(entries: Csr): Distances {
	const { n } = entries;
	const sums: Distances = {
		far: new Float64Array(n),
		harmonic: new Float64Array(n),
		eccentricity: new Float64Array(n),
		reached: new Int32Array(n)
	};
	const seen = new Int32Array(n * WORDS);
	let frontier = new Int32Array(n * WORDS);
	let next = new Int32Array(n * WORDS);
	for (let first = 0; first < n; first += LANES) {
		startLanes(first, n, seen, frontier);
		for (let depth = 1; advance(entries, depth, seen, frontier, next, sums); depth++) {
			const held = frontier;
			frontier = next;
			next = held;
		}
	}
	return sums;
}

/** Puts up to 128 sources on themselves; lanes past the last source count as having been everywhere. */
function startLanes(first: number, n: number, seen: Int32Array, frontier: Int32Array): void {
	const unused = new Int32Array(WORDS);
	for (let lane = n - first; lane < LANES; lane++) unused[lane >> 5]! |= 1 << (lane & 31);
	for (let v = 0; v < n; v++) for (let k = 0; k < WORDS; k++) seen[v * WORDS + k] = unused[k]!;
	frontier.fill(0);
	for (let lane = 0; lane < LANES && first + lane < n; lane++) {
		const word = (first + lane) * WORDS + (lane >> 5);
		seen[word]! |= 1 << (lane & 31);
		frontier[word] = 1 << (lane & 31);
	}
}

/** One level for all lanes; false when no source reached anyone new. */
function advance(
	{ n, offsets, targets }: Csr,
	depth: number,
	seen: Int32Array,
	frontier: Int32Array,
	next: Int32Array,
	{ far, harmonic, eccentricity, reached }: Distances
): boolean {
	let moved = false;
	const inverse = 1 / depth;
	for (let v = 0; v < n; v++) {
		const o = v * WORDS;
		let a = 0;
		let b = 0;
		let c = 0;
		let d = 0;
		if ((seen[o]! & seen[o + 1]! & seen[o + 2]! & seen[o + 3]!) !== -1) {
			for (let j = offsets[v]!, end = offsets[v + 1]!; j < end; j++) {
				const q = targets[j]! * WORDS;
				a |= frontier[q]!;
				b |= frontier[q + 1]!;
				c |= frontier[q + 2]!;
				d |= frontier[q + 3]!;
			}
			a &= ~seen[o]!;
			b &= ~seen[o + 1]!;
			c &= ~seen[o + 2]!;
			d &= ~seen[o + 3]!;
		}
		next[o] = a;
		next[o + 1] = b;
		next[o + 2] = c;
		next[o + 3] = d;
		if ((a | b | c | d) === 0) continue;
		seen[o]! |= a;
		seen[o + 1]! |= b;
		seen[o + 2]! |= c;
		seen[o + 3]! |= d;
		const count = countBits(a) + countBits(b) + countBits(c) + countBits(d);
		far[v]! += count * depth;
		harmonic[v]! += count * inverse;
		if (depth > eccentricity[v]!) eccentricity[v] = depth;
		reached[v]! += count;
		moved = true;
	}
	return moved;
}

/** Ones in a word (Warren, Hacker's Delight, 5-1). */
function countBits(word: number): number {
	let x = word - ((word >>> 1) & 0x55555555);
	x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
	return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The distance pass of the undirected form. */
export const undirectedDistances = (network: Network): Distances => measureDistances(network.undirected);

/** The distance pass along the arcs, added up where they arrive. */
export const inwardDistances = (network: Network): Distances =>
	network.directed ? measureDistances(network.in) : network.once(undirectedDistances);

/** The distance pass along the arcs, added up where they start. */
export const outwardDistances = (network: Network): Distances =>
	network.directed ? measureDistances(network.out) : network.once(undirectedDistances);

/** How many others each node comes to in at most two steps along the rows. O(sum of degrees squared). */
export function countWithinTwoSteps({ n, offsets, targets }: Csr): Int32Array {
	const counts = new Int32Array(n);
	const mark = new Int32Array(n).fill(-1);
	for (let v = 0; v < n; v++) {
		mark[v] = v;
		let count = 0;
		for (let j = offsets[v]!; j < offsets[v + 1]!; j++) {
			const near = targets[j]!;
			if (mark[near] !== v) count++;
			mark[near] = v;
			for (let k = offsets[near]!; k < offsets[near + 1]!; k++) {
				const far = targets[k]!;
				if (mark[far] === v) continue;
				mark[far] = v;
				count++;
			}
		}
		counts[v] = count;
	}
	return counts;
}
