import type { Csr } from '../kernels/Csr.ts';
import type { Network } from '../kernels/Network.ts';

/** Scores sets of nodes; more is better. */
export interface SetScore {
	/** Score of a set of distinct nodes. */
	readonly of: (set: Int32Array) => number;
	/** Rough cost of scoring one set, in elementary steps. */
	readonly cost: number;
}

/**
 * KPP-Neg: how far the network falls apart without the set (Borgatti 2006). `pairs`: share of ordered pairs
 * of the remaining that no way joins, F; `distance`: one less the mean of 1/distance among them, DF. Both
 * over the stakeholders that remain. O(n + m), and O(n m) with distances.
 */
export function fragmentation(network: Network, by: 'pairs' | 'distance'): SetScore {
	const rows = network.undirected;
	const gone = new Uint8Array(network.n);
	const walk = createWalk(rows, gone);
	const arcs = rows.targets.length + rows.n;
	const of = (set: Int32Array): number => {
		for (const v of set) gone[v] = 1;
		const left = network.n - set.length;
		const joined = by === 'pairs' ? walk.joinedPairs() : walk.nearness();
		for (const v of set) gone[v] = 0;
		return left < 2 ? 0 : 1 - joined / (left * (left - 1));
	};
	return { of, cost: by === 'pairs' ? arcs : arcs * network.n };
}

/**
 * KPP-Pos: how near the set is to everyone: the mean over all of 1/distance to its nearest member, members
 * counted as 1 (Borgatti 2006, DR). Along the arcs where the network is directed. O(n · size of the set),
 * after O(n m) and n² numbers of 16 bits once.
 */
export function reach(network: Network): SetScore {
	const { n } = network;
	const near = nearnessRows(network.out);
	const of = (set: Int32Array): number => {
		let sum = 0;
		for (let v = 0; v < n; v++) {
			let best = 0;
			for (const member of set) best = Math.max(best, near[member * n + v]!);
			sum += best;
		}
		return sum / n;
	};
	return { of, cost: n * 3 };
}

/**
 * KPP-Pos, m-reach: the share of all that the set reaches within some steps, members counted (Borgatti 2006).
 * Along the arcs where the network is directed. Cost as of `reach`.
 */
export function reachWithin(network: Network, steps: number): SetScore {
	const { n } = network;
	const near = nearnessRows(network.out).map((share) => (share * steps >= NEARLY_ONE ? 1 : 0));
	const of = (set: Int32Array): number => {
		let count = 0;
		for (let v = 0; v < n; v++) if (set.some((member) => near[member * n + v] === 1)) count++;
		return count / n;
	};
	return { of, cost: n * 3 };
}

/** steps · 1/steps may round below 1. */
const NEARLY_ONE = 1 - 1e-6;

/** 1/distance from every node to every other, 1 to itself, 0 where there is no way. */
function nearnessRows(rows: Csr): Float32Array | Float64Array {
	const { n, offsets, targets } = rows;
	const near = n > 3000 ? new Float32Array(n * n) : new Float64Array(n * n);
	const depth = new Int32Array(n);
	const queue = new Int32Array(n);
	for (let source = 0; source < n; source++) {
		depth.fill(-1);
		depth[source] = 0;
		queue[0] = source;
		for (let head = 0, tail = 1; head < tail; head++) {
			const v = queue[head]!;
			near[source * n + v] = 1 / Math.max(1, depth[v]!);
			for (let j = offsets[v]!; j < offsets[v + 1]!; j++) {
				const w = targets[j]!;
				if (depth[w]! >= 0) continue;
				depth[w] = depth[v]! + 1;
				queue[tail++] = w;
			}
		}
	}
	return near;
}

/** Walks over those that are not gone. */
function createWalk({ n, offsets, targets }: Csr, gone: Uint8Array) {
	const depth = new Int32Array(n);
	const queue = new Int32Array(n);
	/** Fills the queue from `source` with all that it reaches and were not met before; returns how many. */
	const spread = (source: number): number => {
		let tail = 1;
		queue[0] = source;
		depth[source] = 0;
		for (let head = 0; head < tail; head++) {
			const v = queue[head]!;
			for (let j = offsets[v]!, end = offsets[v + 1]!; j < end; j++) {
				const w = targets[j]!;
				if (depth[w]! >= 0 || gone[w]) continue;
				depth[w] = depth[v]! + 1;
				queue[tail++] = w;
			}
		}
		return tail;
	};
	return {
		/** Ordered pairs with a way between them. */
		joinedPairs(): number {
			depth.fill(-1);
			let joined = 0;
			for (let v = 0; v < n; v++) {
				if (gone[v] || depth[v]! >= 0) continue;
				const size = spread(v);
				joined += size * (size - 1);
			}
			return joined;
		},
		/** Sum over ordered pairs of 1/distance. */
		nearness(): number {
			let sum = 0;
			for (let source = 0; source < n; source++) {
				if (gone[source]) continue;
				depth.fill(-1);
				const size = spread(source);
				for (let i = 1; i < size; i++) sum += 1 / depth[queue[i]!]!;
			}
			return sum;
		}
	};
}
