import type { Random } from '#lib/base/random.ts';
import type { Steps } from '../steps.ts';
import type { Csr } from './Csr.ts';

/** Betweenness as shares of all ordered pairs, estimated. */
export interface SampledBetweenness {
	readonly shares: Float64Array;
	readonly samples: number;
	/** With a chance of nine in ten no share at all is farther off than this. */
	readonly bound: number;
}

const CHANCE_OF_ERROR = 0.1;
const SAMPLES_A_STEP = 2048;

/**
 * Draws pairs of nodes and of each pair one of its shortest paths, all equally likely (Riondato &
 * Kornaropoulos 2016), by searching from both ends until they meet (as in KADABRA, Borassi & Natale 2019). The
 * bound is the empirical one of Bernstein for every node at once (Maurer & Pontil 2009, theorem 4). `entries` are
 * the arcs turned round. Usually far less than O(m) a sample.
 */
export function* sampleBetweenness(
	rows: Csr,
	entries: Csr,
	random: Random,
	samples: number
): Steps<SampledBetweenness> {
	const { n } = rows;
	const met = new Float64Array(n);
	const [ahead, behind] = [createSide(rows, entries), createSide(entries, rows)];
	for (let sample = 0; sample < samples; sample++) {
		const source = Math.floor(random() * n);
		const target = Math.floor(random() * (n - 1));
		const other = target >= source ? target + 1 : target;
		ahead.start(source);
		behind.start(other);
		const middles = search(ahead, behind);
		if (middles.length > 0) {
			const middle = pick(middles, (v) => ahead.paths[v]! * behind.paths[v]!, random);
			if (middle !== source && middle !== other) met[middle]!++;
			ahead.walkBack(middle, random, (v) => met[v]!++);
			behind.walkBack(middle, random, (v) => met[v]!++);
		}
		ahead.clear();
		behind.clear();
		if (sample % SAMPLES_A_STEP === SAMPLES_A_STEP - 1) yield (sample + 1) / samples;
	}
	const shares = met.map((count) => count / samples);
	return { shares, samples, bound: boundOf(shares, samples) };
}

/** Widens the cheaper side level by level until the two meet; the nodes where they do, none without a path. */
function search(ahead: Side, behind: Side): number[] {
	for (;;) {
		const [one, other] = ahead.cost <= behind.cost ? [ahead, behind] : [behind, ahead];
		if (one.cost === 0) return [];
		const reached = one.widen();
		if (reached === 0) return [];
		const middles = one.front().filter((v) => other.depth[v]! >= 0);
		if (middles.length > 0) return [...middles];
	}
}

type Side = ReturnType<typeof createSide>;

/** A search from one end: depths and numbers of shortest paths as far as it has come. */
function createSide({ n, offsets, targets }: Csr, back: Csr) {
	const depth = new Int32Array(n).fill(-1);
	const paths = new Float64Array(n);
	const queue = new Int32Array(n);
	let head = 0;
	let tail = 0;
	const side = {
		depth,
		paths,
		/** Arcs that the next level looks at. */
		cost: 0,
		start(node: number) {
			depth[node] = 0;
			paths[node] = 1;
			queue[0] = node;
			head = 0;
			tail = 1;
			side.cost = offsets[node + 1]! - offsets[node]!;
		},
		/** Goes one level on; returns how many nodes are new. */
		widen(): number {
			const end = tail;
			side.cost = 0;
			for (; head < end; head++) {
				const v = queue[head]!;
				for (let j = offsets[v]!; j < offsets[v + 1]!; j++) {
					const w = targets[j]!;
					if (depth[w] === -1) {
						depth[w] = depth[v]! + 1;
						paths[w] = 0;
						queue[tail++] = w;
						side.cost += offsets[w + 1]! - offsets[w]!;
					}
					if (depth[w] === depth[v]! + 1) paths[w]! += paths[v]!;
				}
			}
			return tail - end;
		},
		front: () => queue.subarray(head, tail),
		/** Tells the nodes of one of the shortest paths from a node back to the start, both ends left out. */
		walkBack(from: number, random: Random, tell: (node: number) => void) {
			let at = from;
			while (depth[at]! > 1) {
				const before: number[] = [];
				for (let j = back.offsets[at]!; j < back.offsets[at + 1]!; j++) {
					if (depth[back.targets[j]!] === depth[at]! - 1) before.push(back.targets[j]!);
				}
				at = pick(before, (v) => paths[v]!, random);
				tell(at);
			}
		},
		clear() {
			for (let i = 0; i < tail; i++) depth[queue[i]!] = -1;
		}
	};
	return side;
}

/** One of the nodes, the likelier the more it weighs. */
function pick(nodes: readonly number[], weightOf: (node: number) => number, random: Random): number {
	let left = random() * nodes.reduce((sum, node) => sum + weightOf(node), 0);
	for (const node of nodes) {
		left -= weightOf(node);
		if (left < 0) return node;
	}
	return nodes.at(-1)!;
}

function boundOf(shares: Float64Array, samples: number): number {
	const log = Math.log((4 * shares.length) / CHANCE_OF_ERROR);
	const most = shares.reduce((variance, share) => Math.max(variance, share * (1 - share)), 0);
	const variance = (most * samples) / (samples - 1);
	return Math.sqrt((2 * variance * log) / samples) + (7 * log) / (3 * (samples - 1));
}
