import type { Id } from '#lib/base/ids.ts';
import { degreeOf } from '../kernels/Csr.ts';
import { findCores } from '../kernels/cores.ts';
import type { Network } from '../kernels/Network.ts';
import type { Steps } from '../steps.ts';

/** Groups found, and whether the search had to end before it had them all. */
export interface FoundGroups {
	/** Largest first; members in the network's order. */
	readonly groups: readonly (readonly Id[])[];
	readonly complete: boolean;
}

/** Groups at which a search ends: nobody reads more, and their number can double with every stakeholder. */
export const MOST_GROUPS = 20_000;

/**
 * Maximal groups in which everyone is tied to everyone (Bron & Kerbosch 1973 with pivots, in order of core
 * numbers: Eppstein, Löffler & Strash 2010). At least `smallest` members, 3 unless told. O(3^(core / 3) n).
 */
export function* findCliques(network: Network, smallest = 3): Steps<FoundGroups> {
	const found: number[][] = [];
	const neighbours = neighbourSets(network);
	const cores = network.once(findCores);
	const order = network.ids.map((_, v) => v).sort((a, b) => cores[a]! - cores[b]! || a - b);
	const place = new Int32Array(network.n);
	order.forEach((v, i) => (place[v] = i));
	const full = () => found.length >= MOST_GROUPS;
	const extend = (members: number[], candidates: Set<number>, excluded: Set<number>) => {
		if (full()) return;
		if (candidates.size === 0 && excluded.size === 0) {
			if (members.length >= smallest) found.push(members);
			return;
		}
		if (members.length + candidates.size < smallest) return;
		const pivot = choosePivot(candidates, excluded, neighbours);
		for (const v of [...candidates]) {
			if (neighbours[pivot]!.has(v)) continue;
			extend([...members, v], within(candidates, neighbours[v]!), within(excluded, neighbours[v]!));
			candidates.delete(v);
			excluded.add(v);
		}
	};
	for (const [i, v] of order.entries()) {
		const later = new Set([...neighbours[v]!].filter((w) => place[w]! > i));
		const earlier = new Set([...neighbours[v]!].filter((w) => place[w]! < i));
		extend([v], later, earlier);
		yield (i + 1) / network.n;
	}
	return { groups: sortGroups(network, found), complete: !full() };
}

export function neighbourSets({ n, undirected }: Network): Set<number>[] {
	return Array.from(
		{ length: n },
		(_, v) =>
			new Set(
				undirected.targets.subarray(undirected.offsets[v]!, undirected.offsets[v]! + degreeOf(undirected, v))
			)
	);
}

/** The node that leaves fewest candidates to try: the one tied to most of them. */
function choosePivot(
	candidates: Set<number>,
	excluded: Set<number>,
	neighbours: readonly Set<number>[]
): number {
	let best = -1;
	let most = -1;
	for (const set of [candidates, excluded]) {
		for (const v of set) {
			let count = 0;
			for (const w of candidates) if (neighbours[v]!.has(w)) count++;
			if (count > most) [most, best] = [count, v];
		}
	}
	return best;
}

function within(set: Set<number>, other: Set<number>): Set<number> {
	return new Set([...set].filter((v) => other.has(v)));
}

export function sortGroups(network: Network, groups: readonly number[][]): Id[][] {
	return groups
		.map((members) => [...members].sort((a, b) => a - b))
		.sort((a, b) => b.length - a.length || compareLists(a, b))
		.map((members) => members.map((v) => network.ids[v]!));
}

function compareLists(a: readonly number[], b: readonly number[]): number {
	const i = a.findIndex((v, place) => v !== b[place]);
	return i < 0 ? 0 : a[i]! - b[i]!;
}
