import { rowOffsets, type Csr } from './Csr.ts';

/** A network taken apart at its cut-points: one part a block, a cut-point in each of its blocks once. */
export interface Blocks {
	/** The blocks beside one another; no arc leads from one to another. */
	readonly rows: Csr;
	/** Number in the network of each node of `rows`; a cut-point occurs several times. */
	readonly nodes: Int32Array;
	/** How many nodes each stands for in its block: itself and all that hangs on it outside. */
	readonly weights: Float64Array;
	/** Betweenness, every ordered pair, that the cuts themselves know. */
	readonly scores: Float64Array;
}

/**
 * Splits an undirected network into its biconnected components (Hopcroft & Tarjan 1973); betweenness stays
 * exact (as in iCentral, Jamour, Skiadopoulos & Kalnis 2018): within a block each end counts for all behind it,
 * and of pairs in different blocks of a cut-point all ways run through it. Blocks of a single tie know no
 * between and are left out. `weights`: how many nodes each node stands for; `componentWeight`: in its
 * component altogether. O(n + m).
 */
export function splitBlocks(
	rows: Csr,
	weights: Float64Array,
	componentWeight: (node: number) => number
): Blocks {
	const { n, offsets, targets } = rows;
	const order = new Int32Array(n);
	const low = new Int32Array(n);
	const parent = new Int32Array(n).fill(-1);
	const next = offsets.slice(0, n);
	const path = new Int32Array(n);
	const open = new Int32Array(n);
	// What hangs below each node, in blocks that are done.
	const hung = new Float64Array(n);
	const branches = new Float64Array(n);
	const squares = new Float64Array(n);
	const blocks = createBlocks(rows);
	let clock = 0;
	let waiting = 0;

	/** Ends the block that hangs on `top` and holds `child`: the nodes that wait, down to the child. */
	const finishBlock = (top: number, child: number) => {
		let start = waiting;
		do start--;
		while (open[start] !== child);
		const members = open.subarray(start, waiting);
		waiting = start;
		let below = 0;
		for (const v of members) below += weights[v]! + hung[v]!;
		const all = componentWeight(top);
		const addBranch = (v: number, size: number) => {
			branches[v]! += size;
			squares[v]! += size * size;
		};
		for (const v of members) addBranch(v, all - weights[v]! - hung[v]!);
		addBranch(top, below);
		hung[top]! += below;
		if (members.length > 1) {
			blocks.add(top, all - below, members, (v) => weights[v]! + hung[v]!);
		}
	};

	for (let root = 0; root < n; root++) {
		if (order[root]) continue;
		let depth = 1;
		path[0] = root;
		order[root] = low[root] = ++clock;
		while (depth > 0) {
			const v = path[depth - 1]!;
			if (next[v]! < offsets[v + 1]!) {
				const w = targets[next[v]!++]!;
				if (order[w] === 0) {
					parent[w] = v;
					order[w] = low[w] = ++clock;
					path[depth++] = w;
					open[waiting++] = w;
				} else if (w !== parent[v] && order[w]! < low[v]!) low[v] = order[w]!;
				continue;
			}
			depth--;
			const p = parent[v]!;
			if (p < 0) continue;
			if (low[v]! < low[p]!) low[p] = low[v]!;
			if (low[v]! >= order[p]!) finishBlock(p, v);
		}
	}
	const scores = branches.map((sum, v) => sum * sum - squares[v]!);
	return { ...blocks.finish(), scores };
}

/** The blocks' rows as they are found. Every node but the first belongs to one block only as a member. */
function createBlocks({ n, offsets, targets }: Csr) {
	// A network of many blocks has at most twice as many places as nodes.
	const nodes = new Int32Array(2 * n);
	const weights = new Float64Array(2 * n);
	const sources = new Int32Array(targets.length);
	const ends = new Int32Array(targets.length);
	const place = new Int32Array(n).fill(-1);
	let count = 0;
	let size = 0;
	const link = (from: number, to: number) => {
		sources[size] = from;
		ends[size++] = to;
	};
	return {
		add(top: number, topWeight: number, members: Int32Array, weightOf: (node: number) => number) {
			const first = count;
			const enter = (v: number, weight: number) => {
				place[v] = count;
				nodes[count] = v;
				weights[count++] = weight;
			};
			enter(top, topWeight);
			for (const v of members) enter(v, weightOf(v));
			for (const v of members) {
				const from = place[v]!;
				for (let j = offsets[v]!; j < offsets[v + 1]!; j++) {
					const to = place[targets[j]!]!;
					if (to < first) continue;
					link(from, to);
					if (to === first) link(first, from);
				}
			}
			place[top] = -1;
			for (const v of members) place[v] = -1;
		},
		finish() {
			const rows = sortArcs(count, sources.subarray(0, size), ends.subarray(0, size));
			return { rows, nodes: nodes.slice(0, count), weights: weights.slice(0, count) };
		}
	};
}

function sortArcs(n: number, sources: Int32Array, ends: Int32Array): Csr {
	const offsets = rowOffsets(n, sources);
	const next = offsets.slice(0, n);
	const targets = new Int32Array(ends.length);
	for (let i = 0; i < ends.length; i++) targets[next[sources[i]!]!++] = ends[i]!;
	return { n, offsets, targets, strengths: new Float64Array(0) };
}
