import type { Csr } from './Csr.ts';

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
 * Plain form, the reference of the compiled one: breadth-first search from every source, 128 sources at once, one bit each (the multi-source search of
 * Then et al. 2014): a newly set bit at a node is one source at the present depth. `exits` are the rows
 * along the arcs, `entries` against them. O(n m / 128) word operations on networks with few levels; a long
 * thin one costs O(n m) at most, for only nodes at the front are visited.
 */
export function measureDistances(exits: Csr, entries: Csr): Distances {
	const { n } = entries;
	const sums: Distances = {
		far: new Float64Array(n),
		harmonic: new Float64Array(n),
		eccentricity: new Float64Array(n),
		reached: new Int32Array(n)
	};
	const walk = createWalk(n);
	for (let first = 0; first < n; first += LANES) {
		let front = startLanes(first, walk);
		for (let depth = 1; front > 0; depth++) {
			const touched = front * SPARSE < n ? push(exits, front, walk) : pull(entries, front, walk);
			front = settle(touched, depth, walk, sums);
		}
	}
	return sums;
}

/** A front of fewer than one node in so many is walked from; a wider one is asked for by all nodes. */
const SPARSE = 4;

/** Working arrays of the walks: bits where each source has been, is, and comes next. */
interface Walk {
	readonly n: number;
	readonly seen: Int32Array;
	readonly frontier: Int32Array;
	readonly next: Int32Array;
	/** Nodes at the front. */
	readonly front: Int32Array;
	/** Nodes that may be at the next front. */
	readonly candidates: Int32Array;
	readonly isCandidate: Uint8Array;
}

function createWalk(n: number): Walk {
	return {
		n,
		seen: new Int32Array(n * WORDS),
		frontier: new Int32Array(n * WORDS),
		next: new Int32Array(n * WORDS),
		front: new Int32Array(n),
		candidates: new Int32Array(n),
		isCandidate: new Uint8Array(n)
	};
}

/** Puts up to 128 sources on themselves; lanes past the last source count as having been everywhere. */
function startLanes(first: number, { n, seen, frontier, front }: Walk): number {
	const unused = new Int32Array(WORDS);
	for (let lane = n - first; lane < LANES; lane++) unused[lane >> 5]! |= 1 << (lane & 31);
	for (let v = 0; v < n; v++) for (let k = 0; k < WORDS; k++) seen[v * WORDS + k] = unused[k]!;
	let size = 0;
	for (let lane = 0; lane < LANES && first + lane < n; lane++) {
		const word = (first + lane) * WORDS + (lane >> 5);
		seen[word]! |= 1 << (lane & 31);
		frontier[word] = 1 << (lane & 31);
		front[size++] = first + lane;
	}
	return size;
}

/** Hands the bits of the front on along the arcs; returns how many nodes were touched. */
function push({ offsets, targets }: Csr, front: number, walk: Walk): number {
	const { frontier, next, candidates, isCandidate } = walk;
	let touched = 0;
	for (let i = 0; i < front; i++) {
		const v = walk.front[i]!;
		const o = v * WORDS;
		const a = frontier[o]!;
		const b = frontier[o + 1]!;
		const c = frontier[o + 2]!;
		const d = frontier[o + 3]!;
		frontier[o] = frontier[o + 1] = frontier[o + 2] = frontier[o + 3] = 0;
		for (let j = offsets[v]!, end = offsets[v + 1]!; j < end; j++) {
			const w = targets[j]!;
			const q = w * WORDS;
			next[q]! |= a;
			next[q + 1]! |= b;
			next[q + 2]! |= c;
			next[q + 3]! |= d;
			if (isCandidate[w]) continue;
			isCandidate[w] = 1;
			candidates[touched++] = w;
		}
	}
	for (let i = 0; i < touched; i++) isCandidate[candidates[i]!] = 0;
	return touched;
}

/** Every node that some source has not seen gathers the bits of those it can be entered from. */
function pull({ n, offsets, targets }: Csr, front: number, walk: Walk): number {
	const { seen, frontier, next, candidates } = walk;
	let touched = 0;
	for (let v = 0; v < n; v++) {
		const o = v * WORDS;
		if ((seen[o]! & seen[o + 1]! & seen[o + 2]! & seen[o + 3]!) === -1) continue;
		let a = 0;
		let b = 0;
		let c = 0;
		let d = 0;
		for (let j = offsets[v]!, end = offsets[v + 1]!; j < end; j++) {
			const q = targets[j]! * WORDS;
			a |= frontier[q]!;
			b |= frontier[q + 1]!;
			c |= frontier[q + 2]!;
			d |= frontier[q + 3]!;
		}
		if ((a | b | c | d) === 0) continue;
		next[o] = a;
		next[o + 1] = b;
		next[o + 2] = c;
		next[o + 3] = d;
		candidates[touched++] = v;
	}
	for (let i = 0; i < front; i++) frontier.fill(0, walk.front[i]! * WORDS, walk.front[i]! * WORDS + WORDS);
	return touched;
}

/** Keeps the bits that are new, counts them, and makes their nodes the front; returns its size. */
function settle(touched: number, depth: number, walk: Walk, sums: Distances): number {
	const { seen, frontier, next, front, candidates } = walk;
	const { far, harmonic, eccentricity, reached } = sums;
	const inverse = 1 / depth;
	let size = 0;
	for (let i = 0; i < touched; i++) {
		const v = candidates[i]!;
		const o = v * WORDS;
		const a = next[o]! & ~seen[o]!;
		const b = next[o + 1]! & ~seen[o + 1]!;
		const c = next[o + 2]! & ~seen[o + 2]!;
		const d = next[o + 3]! & ~seen[o + 3]!;
		next[o] = next[o + 1] = next[o + 2] = next[o + 3] = 0;
		if ((a | b | c | d) === 0) continue;
		seen[o]! |= a;
		seen[o + 1]! |= b;
		seen[o + 2]! |= c;
		seen[o + 3]! |= d;
		frontier[o] = a;
		frontier[o + 1] = b;
		frontier[o + 2] = c;
		frontier[o + 3] = d;
		front[size++] = v;
		const count = countBits(a) + countBits(b) + countBits(c) + countBits(d);
		far[v]! += count * depth;
		harmonic[v]! += count * inverse;
		if (depth > eccentricity[v]!) eccentricity[v] = depth;
		reached[v]! += count;
	}
	return size;
}

/** Ones in a word (Warren, Hacker's Delight, 5-1). */
export function countBits(word: number): number {
	let x = word - ((word >>> 1) & 0x55555555);
	x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
	return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

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
