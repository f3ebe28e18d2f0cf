import type { Network } from '../kernels/Network.ts';
import type { Steps } from '../steps.ts';
import { findCliques, sortGroups, type FoundGroups } from './cliques.ts';

/**
 * Overlapping groups: cliques of `k` roll from one to the next that shares all but one member (Palla,
 * Derényi, Farkas & Vicsek 2005). A stakeholder can be in several groups or in none. As costly as the
 * cliques, plus a comparison of those that share members.
 */
export function* percolateCliques(network: Network, k: number): Steps<FoundGroups> {
	const { groups, complete } = yield* findCliques(network, k);
	const cliques = groups.map((members) => members.map((id) => network.index.get(id)!));
	const root = cliques.map((_, i) => i);
	const find = (i: number): number => {
		let at = i;
		while (root[at] !== at) at = root[at] = root[root[at]!]!;
		return at;
	};
	const cliquesOf = new Map<number, number[]>();
	for (const [i, members] of cliques.entries()) {
		const shared = new Map<number, number>();
		for (const v of members) {
			const earlier = cliquesOf.get(v) ?? [];
			for (const j of earlier) shared.set(j, (shared.get(j) ?? 0) + 1);
			cliquesOf.set(v, [...earlier, i]);
		}
		for (const [j, count] of shared) if (count >= k - 1) root[find(i)] = find(j);
	}
	const joined = new Map<number, Set<number>>();
	for (const [i, members] of cliques.entries()) {
		const group = joined.get(find(i)) ?? new Set();
		for (const v of members) group.add(v);
		joined.set(find(i), group);
	}
	return {
		groups: sortGroups(
			network,
			[...joined.values()].map((group) => [...group])
		),
		complete
	};
}
