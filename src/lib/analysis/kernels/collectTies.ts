import { rowOffsets, transpose, type Csr } from './Csr.ts';

/** Ties as they were recorded, node numbers instead of ids. A loop has the same number twice. */
export interface TieList {
	readonly n: number;
	readonly from: Int32Array;
	readonly to: Int32Array;
	readonly strength: Float64Array;
	/** 1 where the tie is undirected. */
	readonly undirected: Uint8Array;
}

/** One list of ties in the two simple forms that measures work on. */
export interface SimpleForms {
	/** Every tied pair once each way; strengths of parallel and opposite ties added. */
	readonly undirected: Csr;
	/** Every arc once, an undirected tie as one arc each way; strengths of parallel arcs added. */
	readonly out: Csr;
	readonly loops: number;
	/** Ties that say again what another tie of the same pair and direction says. */
	readonly parallel: number;
	/** Pairs with arcs both ways. */
	readonly reciprocal: number;
}

const FORWARD = 1;
const BACKWARD = 2;
const BOTH = 4;

/**
 * Merges parallel ties and drops loops. One sort by counting, so O(n + m); rows come out ascending,
 * whatever the order of the list.
 */
export function collectTies(ties: TieList): SimpleForms {
	const { n, from, to } = ties;
	const kept = from.reduce((count, v, i) => (v === to[i] ? count : count + 1), 0);
	const sources = new Int32Array(2 * kept);
	const targets = new Int32Array(2 * kept);
	const strengths = new Float64Array(2 * kept);
	const flags = new Uint8Array(2 * kept);
	let k = 0;
	for (let i = 0; i < from.length; i++) {
		if (from[i] === to[i]) continue;
		sources[k] = targets[k + 1] = from[i]!;
		targets[k] = sources[k + 1] = to[i]!;
		strengths[k] = strengths[k + 1] = ties.strength[i]!;
		flags[k] = ties.undirected[i] ? BOTH : FORWARD;
		flags[k + 1] = ties.undirected[i] ? BOTH : BACKWARD;
		k += 2;
	}
	const order = orderArcs(n, sources, targets);
	return mergeArcs({ n, loops: from.length - kept, kept, sources, targets, strengths, flags, order });
}

/** Arc numbers by source, then by target. */
function orderArcs(n: number, sources: Int32Array, targets: Int32Array): Int32Array {
	const byTarget = new Int32Array(sources.length);
	const next = rowOffsets(n, targets);
	for (let i = 0; i < sources.length; i++) byTarget[next[targets[i]!]!++] = i;
	const order = new Int32Array(sources.length);
	const place = rowOffsets(n, sources);
	for (const i of byTarget) order[place[sources[i]!]!++] = i;
	return order;
}

interface Arcs {
	readonly n: number;
	readonly loops: number;
	readonly kept: number;
	readonly sources: Int32Array;
	readonly targets: Int32Array;
	readonly strengths: Float64Array;
	readonly flags: Uint8Array;
	readonly order: Int32Array;
}

function mergeArcs({ n, loops, kept, sources, targets, strengths, flags, order }: Arcs): SimpleForms {
	const all = createRows(n, order.length);
	const out = createRows(n, order.length);
	let reciprocal = 0;
	for (let k = 0; k < order.length;) {
		const source = sources[order[k]!]!;
		const target = targets[order[k]!]!;
		let strength = 0;
		let forward = 0;
		let seen = 0;
		for (; k < order.length; k++) {
			const i = order[k]!;
			if (sources[i] !== source || targets[i] !== target) break;
			strength += strengths[i]!;
			seen |= flags[i]!;
			if (flags[i] !== BACKWARD) forward += strengths[i]!;
		}
		all.add(source, target, strength);
		if (seen & (FORWARD | BOTH)) out.add(source, target, forward);
		if (source < target && (seen & (FORWARD | BACKWARD)) === (FORWARD | BACKWARD)) reciprocal++;
	}
	const undirected = all.finish();
	const parallel = kept - undirected.targets.length / 2 - reciprocal;
	return { undirected, out: out.finish(), loops, parallel, reciprocal };
}

/** Rows that are filled in order of their source. */
function createRows(n: number, room: number) {
	const offsets = new Int32Array(n + 1);
	const targets = new Int32Array(room);
	const strengths = new Float64Array(room);
	let size = 0;
	return {
		add(source: number, target: number, strength: number) {
			targets[size] = target;
			strengths[size++] = strength;
			offsets[source + 1] = size;
		},
		finish(): Csr {
			for (let v = 0; v < n; v++) if (offsets[v + 1] === 0) offsets[v + 1] = offsets[v]!;
			return { n, offsets, targets: targets.slice(0, size), strengths: strengths.slice(0, size) };
		}
	};
}

/** The forms of a network whose direction is left out: arcs out and in are the ties themselves. */
export function incoming(out: Csr, directed: boolean): Csr {
	return directed ? transpose(out) : out;
}
