import { shuffle, type Random } from '#lib/base/random.ts';
import type { WeightedGraph } from './WeightedGraph.ts';

/** Smallest gain of weight that counts as one: less is rounding. */
const LEAST_GAIN = 1e-10;

/**
 * Moves nodes one by one to the part that raises modularity most, until no move does; a node is looked at
 * again only when a neighbour has moved (the queue of Traag et al. 2019). Changes `member`; part numbers
 * stay below `n`. Returns whether anything moved. O(m) a sweep, few sweeps.
 */
export function moveNodes(
	graph: WeightedGraph,
	member: Int32Array,
	resolution: number,
	random: Random
): boolean {
	const { n, offsets, targets, weights, strengths } = graph;
	const scale = graph.total > 0 ? resolution / graph.total : 0;
	const ends = new Float64Array(n);
	const sizes = new Int32Array(n);
	for (let v = 0; v < n; v++) {
		ends[member[v]!]! += strengths[v]!;
		sizes[member[v]!]!++;
	}
	const empty: number[] = [];
	for (let c = 0; c < n; c++) if (sizes[c] === 0) empty.push(c);
	const queue = shuffle(
		Int32Array.from({ length: n }, (_, v) => v),
		random
	);
	const waiting = new Uint8Array(n).fill(1);
	const weightTo = new Float64Array(n);
	const near = new Int32Array(n);
	let moved = false;
	for (let head = 0, count = n; count > 0; count--) {
		const v = queue[head]!;
		head = head + 1 === n ? 0 : head + 1;
		waiting[v] = 0;
		const home = member[v]!;
		const strength = strengths[v]!;
		let found = 0;
		for (let j = offsets[v]!, end = offsets[v + 1]!; j < end; j++) {
			const c = member[targets[j]!]!;
			if (weightTo[c] === 0) near[found++] = c;
			weightTo[c]! += weights[j]!;
		}
		ends[home]! -= strength;
		let best = home;
		let gain = weightTo[home]! - scale * strength * ends[home]!;
		// Equally good parts win by lot, not by the order of the rows.
		const first = found > 1 ? Math.floor(random() * found) : 0;
		for (let i = first; i < first + found; i++) {
			const c = near[i < found ? i : i - found]!;
			const here = weightTo[c]! - scale * strength * ends[c]!;
			if (here > gain + LEAST_GAIN) {
				gain = here;
				best = c;
			}
		}
		// Alone is better than any part that it would weaken.
		if (gain < -LEAST_GAIN && sizes[home]! > 1) best = empty.pop()!;
		for (let i = 0; i < found; i++) weightTo[near[i]!] = 0;
		ends[best]! += strength;
		if (best === home) continue;
		if (--sizes[home]! === 0) empty.push(home);
		sizes[best]!++;
		member[v] = best;
		moved = true;
		for (let j = offsets[v]!, end = offsets[v + 1]!; j < end; j++) {
			const w = targets[j]!;
			if (waiting[w] || member[w] === best) continue;
			waiting[w] = 1;
			queue[(head + count - 1) % n] = w;
			count++;
		}
	}
	return moved;
}
