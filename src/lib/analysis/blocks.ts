import { FEWEST_FOR_BLOCKS } from './groundRules.ts';
import type { Network } from './kernels/Network.ts';

/** The declared groups as blocks: who works with whom, group by group. */
export interface Blocks {
	readonly groups: readonly string[];
	/** Ties from the group of the row to that of the column as a share of the possible ones. */
	readonly density: readonly (readonly (number | undefined)[])[];
	/** 1 where a block is denser than the whole network, else 0; undefined below fifteen stakeholders. */
	readonly image: readonly (readonly (0 | 1 | undefined)[])[] | undefined;
}

/**
 * Densities of the blocks and their image by the density of the whole (White, Boorman & Breiger 1976). Along
 * the arcs where the network is directed. O(m + groups squared); undefined without groups.
 */
export function describeBlocks({ n, out, groups }: Network): Blocks | undefined {
	if (!groups) return undefined;
	const { names, member, sizes } = groups;
	const count = names.length;
	const arcs = new Float64Array(count * count);
	for (let v = 0; v < n; v++) {
		for (let j = out.offsets[v]!; j < out.offsets[v + 1]!; j++)
			arcs[member[v]! * count + member[out.targets[j]!]!]!++;
	}
	const whole = out.targets.length / (n * (n - 1));
	const density = names.map((_, g) =>
		names.map((_, h) => {
			const possible = sizes[g]! * (sizes[h]! - (g === h ? 1 : 0));
			return possible > 0 ? arcs[g * count + h]! / possible : undefined;
		})
	);
	return {
		groups: names,
		density,
		image:
			n < FEWEST_FOR_BLOCKS
				? undefined
				: density.map((row) => row.map((share) => (share === undefined ? undefined : share > whole ? 1 : 0)))
	};
}
