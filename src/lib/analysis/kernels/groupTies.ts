import type { Network } from './Network.ts';

/** Ties between the declared groups, undirected, each tied pair once. */
export interface GroupTies {
	readonly count: number;
	/** `ties[g * count + h]`, the same both ways; within a group on the diagonal. */
	readonly ties: Float64Array;
	readonly strength: Float64Array;
}

/** O(m + groups squared). */
export function countGroupTies(network: Network): GroupTies | undefined {
	if (!network.groups) return undefined;
	const { member, names } = network.groups;
	const { n, offsets, targets, strengths } = network.undirected;
	const count = names.length;
	const ties = new Float64Array(count * count);
	const strength = new Float64Array(count * count);
	for (let v = 0; v < n; v++) {
		for (let j = offsets[v]!; j < offsets[v + 1]!; j++) {
			const cell = member[v]! * count + member[targets[j]!]!;
			// A tie within a group is met from both ends, one between groups once for each of its two cells.
			const share = member[v] === member[targets[j]!] ? 0.5 : 1;
			ties[cell]! += share;
			strength[cell]! += share * strengths[j]!;
		}
	}
	return { count, ties, strength };
}

/** Ties (or their strength) in all and within groups. */
export function sumGroupTies(table: GroupTies, weighted: boolean): { all: number; inside: number } {
	const cells = weighted ? table.strength : table.ties;
	let all = 0;
	let inside = 0;
	for (let g = 0; g < table.count; g++) {
		inside += cells[g * table.count + g]!;
		for (let h = g; h < table.count; h++) all += cells[g * table.count + h]!;
	}
	return { all, inside };
}

/** Tie ends (or their strength) in each group: a tie within a group has both ends there. */
export function groupEnds(table: GroupTies, weighted: boolean): Float64Array {
	const cells = weighted ? table.strength : table.ties;
	const ends = new Float64Array(table.count);
	for (let g = 0; g < table.count; g++) {
		ends[g] = cells[g * table.count + g]!;
		for (let h = 0; h < table.count; h++) ends[g]! += cells[g * table.count + h]!;
	}
	return ends;
}
