import type { Csr } from '../../kernels/Csr.ts';
import { degreeOf } from '../../kernels/Csr.ts';
import { measureBetweenness } from '../../kernels/betweenness.ts';
import { countWithinSteps } from '../../kernels/reach.ts';

/** Home of each node by number, -1 where nobody said. */
export interface Places {
	readonly of: Int32Array;
	readonly count: number;
}

/**
 * How well each node is placed in the ties, 0 to 1: the mean of its reach (a direct contact counts 1, one
 * two steps away 1/2, over all others), the share of others that fewer shortest ways run through
 * (betweenness, Freeman 1977, as a rank because its values bunch near 0), and how far it bridges places, where
 * these are known: the mean of the share of other places in which it has a contact and of that count against
 * chance (1/2: as many as its number of contacts would reach if they fell anywhere). O(n m).
 */
export function measurePosition(rows: Csr, places: Places | undefined): Float64Array {
	const { n } = rows;
	const near = countWithinSteps(rows, rows, 2);
	const between = shareBelow(measureBetweenness(rows).nodes);
	const spread = places && countPlaces(rows, places);
	const chance = places ? expectPlaces(rows, places) : () => 0;
	return Float64Array.from({ length: n }, (_, v) => {
		const reach = (degreeOf(rows, v) + near[v]!) / 2 / (n - 1);
		if (!spread || !places) return (reach + between[v]!) / 2;
		const others = places.count - (places.of[v]! < 0 ? 0 : 1);
		return (reach + between[v]! + (others > 0 ? bridging(spread[v]!, others, chance(v)) : 0)) / 3;
	});
}

function bridging(reached: number, others: number, expected: number): number {
	const againstChance = reached + expected > 0 ? reached / (reached + expected) : 0;
	return (reached / others + againstChance) / 2;
}

/**
 * In how many other places a node with as many contacts would have one if they fell on anybody at random, each
 * place by how many are at home there. O(places) a degree that occurs.
 */
export function expectPlaces(rows: Csr, places: Places): (node: number) => number {
	const sizes = new Int32Array(places.count);
	for (const place of places.of) if (place >= 0) sizes[place]!++;
	const others = Math.max(1, rows.n - 1);
	const reached = (place: number, contacts: number) => 1 - (1 - sizes[place]! / others) ** contacts;
	const whole = new Map<number, number>();
	return (node) => {
		const contacts = degreeOf(rows, node);
		let sum = whole.get(contacts);
		if (sum === undefined) {
			sum = 0;
			for (let place = 0; place < places.count; place++) sum += reached(place, contacts);
			whole.set(contacts, sum);
		}
		const own = places.of[node]!;
		return own < 0 ? sum : sum - reached(own, contacts);
	};
}

/** Other places than its own in which each node has a contact. O(m). */
export function countPlaces({ n, offsets, targets }: Csr, places: Places): Int32Array {
	const counts = new Int32Array(n);
	const mark = new Int32Array(places.count).fill(-1);
	for (let v = 0; v < n; v++) {
		for (let j = offsets[v]!; j < offsets[v + 1]!; j++) {
			const place = places.of[targets[j]!]!;
			if (place < 0 || place === places.of[v] || mark[place] === v) continue;
			mark[place] = v;
			counts[v]!++;
		}
	}
	return counts;
}

/** For each value the share of the others below it, equal ones counted half. O(n log n). */
export function shareBelow(values: Float64Array): Float64Array {
	const sorted = values.slice().sort();
	const others = Math.max(1, values.length - 1);
	const shares = new Map<number, number>();
	for (let first = 0; first < sorted.length;) {
		let end = first + 1;
		while (end < sorted.length && sorted[end] === sorted[first]) end++;
		shares.set(sorted[first]!, (first + (end - first - 1) / 2) / others);
		first = end;
	}
	return Float64Array.from(values, (value) => shares.get(value)!);
}
