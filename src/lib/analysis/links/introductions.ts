import { walk } from '../kernels/connectivity.ts';
import { degreeOf, type Csr } from '../kernels/Csr.ts';
import { areTied, pairsOf, rowsOf } from '../kernels/pairs.ts';

/** What a new tie would bring: differences, all 0 or more. */
export interface Gain {
	/** More stakeholders within two steps of the unheard, all of these together. */
	readonly reach: number;
	/** More of the network's efficiency (Latora & Marchiori 2001), 0 to 1. */
	readonly efficiency: number;
	/** Fewer stakeholders who would lose their only way to the rest, over all bodies through which they have it. */
	readonly hanging: number;
	/** Mean share of what is lacking of the three that it would close, reach counted twice; what decides. */
	readonly closed: number;
}

export interface Introduction extends Gain {
	readonly a: number;
	readonly b: number;
}

export interface IntroductionOptions {
	/** Nodes whose voice is not heard. */
	readonly unheard: readonly number[];
	/** Whether two may be introduced to each other. */
	readonly allows: (a: number, b: number) => boolean;
	readonly count: number;
	readonly progress?: (done: number) => void;
}

const NO_WAY = 0xffff;
const ROUNDING = 1e-12;

/** The unheard come first. */
const REACH_WEIGHT = 2;

/** Ends that are tried where a network has more nodes; all pairs would take too long. */
const MOST_ENDS = 100;

/**
 * The introductions that would help most, one after the other, each on top of those before (greedy): the pair
 * that closes most of what is lacking in reach of the unheard, in efficiency, and in second ways for those
 * who hang on one other. O(count · pairs · n) at worst; above 100 nodes only pairs among the unheard, those
 * with fewest contacts and those with most are tried.
 */
export function findIntroductions(start: Csr, options: IntroductionOptions): Introduction[] {
	const found: Introduction[] = [];
	let rows = start;
	while (found.length < options.count) {
		options.progress?.(found.length / options.count);
		const best = bestOf(rows, options);
		if (!best) break;
		found.push(best);
		const { from, to } = pairsOf(rows);
		rows = rowsOf(rows.n, { from: Int32Array.of(...from, best.a), to: Int32Array.of(...to, best.b) });
	}
	return found;
}

/** What each of some pairs would bring to a network, for comparison. */
export function gainsOf(
	rows: Csr,
	unheard: readonly number[],
	pairs: readonly (readonly [number, number])[]
): Introduction[] {
	const lacking = measure(rows, unheard);
	return pairs.map(([a, b]) => withHanging(rows, lacking, quickGain(rows, lacking, unheard, a, b)));
}

function bestOf(rows: Csr, { unheard, allows }: IntroductionOptions): Introduction | undefined {
	const lacking = measure(rows, unheard);
	const ends = chooseEnds(rows, unheard);
	const tried: { readonly gain: Introduction; readonly most: number }[] = [];
	for (let i = 0; i < ends.length; i++) {
		for (let j = i + 1; j < ends.length; j++) {
			const a = Math.min(ends[i]!, ends[j]!);
			const b = Math.max(ends[i]!, ends[j]!);
			if (areTied(rows, a, b) || !allows(a, b)) continue;
			const gain = quickGain(rows, lacking, unheard, a, b);
			tried.push({ gain, most: gain.closed + mostHanging(lacking, a, b) });
		}
	}
	tried.sort((x, y) => y.most - x.most || x.gain.a - y.gain.a || x.gain.b - y.gain.b);
	let best: Introduction | undefined;
	for (const { gain, most } of tried) {
		if (most <= (best?.closed ?? 0) + ROUNDING) break;
		const whole = withHanging(rows, lacking, gain);
		if (whole.closed > (best?.closed ?? 0) + ROUNDING) best = whole;
	}
	return best;
}

/** What a network lacks: distances, and how far each of the three aims is from the best there can be. */
interface Lacking {
	readonly distances: Uint16Array;
	readonly efficiency: number;
	readonly reach: number;
	readonly hanging: number;
	/** For each node, what all bodies that cut it off cut off in all. */
	readonly cutAbove: Float64Array;
	/** Weights of the aims that lack anything. */
	readonly aims: number;
}

function measure(rows: Csr, unheard: readonly number[]): Lacking {
	const { n } = rows;
	const distances = allDistances(rows);
	const pairs = n * (n - 1);
	let harmonic = 0;
	for (let i = 0; i < distances.length; i++) {
		const steps = distances[i]!;
		if (steps > 0 && steps < NO_WAY) harmonic += 1 / steps;
	}
	const near = unheard.reduce((sum, node) => {
		for (let v = 0; v < n; v++) if (v !== node && distances[node * n + v]! <= 2) sum++;
		return sum;
	}, 0);
	const efficiency = pairs > 0 ? 1 - harmonic / pairs : 0;
	const reach = unheard.length * (n - 1) - near;
	const { hanging, cutAbove } = findHanging(rows);
	const aims = (efficiency > 0 ? 1 : 0) + (reach > 0 ? REACH_WEIGHT : 0) + (hanging > 0 ? 1 : 0);
	return { distances, efficiency, reach, hanging, cutAbove, aims };
}

/** Over all bodies, how many would lose the rest without them; and for each node the sum over those that cut it off. */
function findHanging(rows: Csr): { readonly hanging: number; readonly cutAbove: Float64Array } {
	const { cutOff } = walk(rows);
	const cutAbove = new Float64Array(rows.n);
	const seen = new Int32Array(rows.n).fill(-1);
	for (let v = 0; v < rows.n; v++) {
		if (cutOff[v] === 0) continue;
		seen[v] = v;
		const parts: number[][] = [];
		for (let j = rows.offsets[v]!; j < rows.offsets[v + 1]!; j++) {
			if (seen[rows.targets[j]!] !== v) parts.push(spread(rows, rows.targets[j]!, seen, v));
		}
		parts.sort((x, y) => y.length - x.length);
		for (const node of parts.slice(1).flat()) cutAbove[node]! += cutOff[v]!;
	}
	return { hanging: cutOff.reduce((sum, count) => sum + count, 0), cutAbove };
}

function spread({ offsets, targets }: Csr, start: number, seen: Int32Array, mark: number): number[] {
	const part = [start];
	seen[start] = mark;
	for (let i = 0; i < part.length; i++) {
		for (let j = offsets[part[i]!]!; j < offsets[part[i]! + 1]!; j++) {
			const w = targets[j]!;
			if (seen[w] === mark) continue;
			seen[w] = mark;
			part.push(w);
		}
	}
	return part;
}

/** Reach and efficiency, which are quick to tell; the rest left at 0. */
function quickGain(
	rows: Csr,
	lacking: Lacking,
	unheard: readonly number[],
	a: number,
	b: number
): Introduction {
	const efficiency = efficiencyGain(rows.n, lacking.distances, a, b);
	const reach = unheard.reduce((sum, node) => sum + reachGain(rows, lacking.distances, node, a, b), 0);
	return withClosed(lacking, { a, b, efficiency, reach, hanging: 0 });
}

/** The same with what it does for those who hang on one other. */
function withHanging(rows: Csr, lacking: Lacking, gain: Introduction): Introduction {
	const { a, b } = gain;
	const mayGain = lacking.cutAbove[a]! + lacking.cutAbove[b]! > 0;
	if (!mayGain || lacking.distances[a * rows.n + b]! === NO_WAY) return gain;
	return withClosed(lacking, { ...gain, hanging: hangingGain(rows, lacking, a, b) });
}

function withClosed(lacking: Lacking, gain: Omit<Introduction, 'closed'>): Introduction {
	const part = (got: number, of: number) => (of > 0 ? got / of : 0);
	const sum =
		part(gain.efficiency, lacking.efficiency) +
		REACH_WEIGHT * part(gain.reach, lacking.reach) +
		part(gain.hanging, lacking.hanging);
	return { ...gain, closed: sum / Math.max(1, lacking.aims) };
}

/** What a pair can close of the third aim at most: a new tie only mends what cuts off one of its ends. */
function mostHanging({ cutAbove, hanging, aims }: Lacking, a: number, b: number): number {
	return hanging > 0 ? Math.min(1, (cutAbove[a]! + cutAbove[b]!) / hanging) / Math.max(1, aims) : 0;
}

/** Only ways over the new tie get shorter: from whoever is nearer to one end by two steps or more. */
function efficiencyGain(n: number, distances: Uint16Array, a: number, b: number): number {
	const nearA: number[] = [];
	const nearB: number[] = [];
	for (let v = 0; v < n; v++) {
		const toA = distances[a * n + v]!;
		const toB = distances[b * n + v]!;
		if (toA + 1 < toB) nearA.push(v);
		else if (toB + 1 < toA) nearB.push(v);
	}
	let gain = 0;
	for (const s of nearA) {
		const row = s * n;
		const first = distances[row + a]! + 1;
		for (const t of nearB) {
			const before = distances[row + t]!;
			const after = first + distances[b * n + t]!;
			if (after < before) gain += 1 / after - (before < NO_WAY ? 1 / before : 0);
		}
	}
	return (2 * gain) / (n * (n - 1));
}

/** How many more come within two steps of a node. */
function reachGain(rows: Csr, distances: Uint16Array, node: number, a: number, b: number): number {
	const { n, offsets, targets } = rows;
	const far = (v: number) => v !== node && distances[node * n + v]! > 2;
	const over = (near: number, end: number): number => {
		const steps = node === near ? 0 : distances[node * n + near]!;
		if (steps > 1) return 0;
		let gain = far(end) ? 1 : 0;
		if (steps === 0) for (let j = offsets[end]!; j < offsets[end + 1]!; j++) if (far(targets[j]!)) gain++;
		return gain;
	};
	return over(a, b) + over(b, a);
}

function hangingGain(rows: Csr, { hanging }: Lacking, a: number, b: number): number {
	const { from, to } = pairsOf(rows);
	const more = rowsOf(rows.n, { from: append(from, a), to: append(to, b) });
	return Math.max(0, hanging - walk(more).cutOff.reduce((sum, count) => sum + count, 0));
}

function append(list: Int32Array, value: number): Int32Array {
	const longer = new Int32Array(list.length + 1);
	longer.set(list);
	longer[list.length] = value;
	return longer;
}

/** The unheard, then by turns those with fewest and with most contacts. */
function chooseEnds(rows: Csr, unheard: readonly number[]): number[] {
	const all = Array.from({ length: rows.n }, (_, v) => v);
	if (rows.n <= MOST_ENDS) return all;
	const byDegree = all.sort((a, b) => degreeOf(rows, a) - degreeOf(rows, b) || a - b);
	const turns = byDegree.flatMap((_, i) => [byDegree[i]!, byDegree[byDegree.length - 1 - i]!]);
	return [...new Set([...unheard, ...turns])].slice(0, MOST_ENDS);
}

function allDistances({ n, offsets, targets }: Csr): Uint16Array {
	const distances = new Uint16Array(n * n).fill(NO_WAY);
	const queue = new Int32Array(n);
	for (let source = 0; source < n; source++) {
		const row = source * n;
		distances[row + source] = 0;
		queue[0] = source;
		for (let head = 0, tail = 1; head < tail; head++) {
			const v = queue[head]!;
			const next = distances[row + v]! + 1;
			for (let j = offsets[v]!; j < offsets[v + 1]!; j++) {
				const w = targets[j]!;
				if (distances[row + w] !== NO_WAY) continue;
				distances[row + w] = next;
				queue[tail++] = w;
			}
		}
	}
	return distances;
}
