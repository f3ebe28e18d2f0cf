import type { Network } from '../kernels/Network.ts';
import type { Steps } from '../steps.ts';
import { MOST_GROUPS, neighbourSets, sortGroups, type FoundGroups } from './cliques.ts';

/**
 * Maximal groups in which everyone lacks a tie to fewer than `k` members, itself counted (Seidman & Foster
 * 1978): 1 is a clique, 2 lets each lack one. One lost tie breaks a clique but not these. At least
 * `smallest` members; from 2k - 1 on such a group hangs together in at most two steps, which the search
 * relies on. Exponential; it ends early and says so.
 */
export function* findKPlexes(network: Network, k = 2, smallest = 2 * k): Steps<FoundGroups> {
	if (smallest < 2 * k - 1)
		throw new RangeError('A k-plex of fewer than 2k - 1 members need not hang together.');
	const found: number[][] = [];
	const neighbours = neighbourSets(network);
	const full = () => found.length >= MOST_GROUPS;
	/** Lacks fewer than k ties to the members, itself counted, and so do they. */
	const fits = (members: readonly number[], v: number) => {
		const lacking = (of: number) => members.filter((w) => w !== of && !neighbours[of]!.has(w)).length;
		if (lacking(v) > k - 1) return false;
		return members.every((w) => neighbours[w]!.has(v) || lacking(w) < k - 1);
	};
	const extend = (members: number[], candidates: number[], excluded: number[]) => {
		if (full() || members.length + candidates.length < smallest) return;
		if (candidates.length === 0) {
			if (excluded.length === 0) found.push(members);
			return;
		}
		const out = [...excluded];
		for (const [i, v] of candidates.entries()) {
			const joined = [...members, v];
			extend(
				joined,
				candidates.slice(i + 1).filter((w) => fits(joined, w)),
				out.filter((w) => fits(joined, w))
			);
			out.push(v);
		}
	};
	for (let v = 0; v < network.n; v++) {
		const near = twoSteps(neighbours, v);
		extend(
			[v],
			near.filter((w) => w > v && fits([v], w)),
			near.filter((w) => w < v && fits([v], w))
		);
		yield (v + 1) / network.n;
	}
	return { groups: sortGroups(network, found), complete: !full() };
}

/** Everyone within two steps, ascending. */
function twoSteps(neighbours: readonly Set<number>[], v: number): number[] {
	const near = new Set<number>();
	for (const w of neighbours[v]!) {
		near.add(w);
		for (const x of neighbours[w]!) near.add(x);
	}
	near.delete(v);
	return [...near].sort((a, b) => a - b);
}
