import type { BrokerageRole } from './kernels/brokerage.ts';
import type { Network } from './kernels/Network.ts';

/** What chance would give a member of a group of one role. */
export interface RoleChance {
	readonly expected: number;
	readonly deviation: number;
}

export type BrokerageChance = Readonly<Record<BrokerageRole | 'total', RoleChance>>;

/**
 * For each group, how often one of its members would stand in each role if arcs fell with the density of the
 * network and without regard to groups, and how far that varies (Gould & Fernandez 1989, appendix, as R's
 * sna has it). Large groups give more of some roles by chance alone. It is for arcs that fall one by one: without
 * direction each way is there both ways round, and the deviation of coordinators, consultants, liaisons and the total is
 * the square root of two times wider. O(groups squared).
 */
export function brokerageByChance({ n, out, groups }: Network): ReadonlyMap<string, BrokerageChance> {
	if (!groups || n < 2) return new Map();
	const density = out.targets.length / (n * (n - 1));
	const sizes = Array.from(groups.sizes);
	return new Map(
		groups.names.map((name, own) => {
			const others = sizes.filter((_, g) => g !== own);
			return [name, chanceOf(n, density, sizes[own]!, others)];
		})
	);
}

function chanceOf(n: number, density: number, own: number, others: readonly number[]): BrokerageChance {
	const open = density ** 2 * (1 - density);
	/** Two open ways over the same broker that share an end. */
	const shared = density ** 3 * (1 - density) ** 3;
	const total = (of: (size: number) => number) => others.reduce((sum, size) => sum + of(size), 0);
	/** From the number of ordered pairs of ends, and of pairs of such pairs that share an end. */
	const role = (pairs: number, sharing: number): RoleChance => {
		const expected = open * pairs;
		return { expected, deviation: Math.sqrt(expected * (1 - open) + sharing * shared) };
	};
	const rest = n - own;
	const between = role(rest * (own - 1), 2 * ((own - 1) * pairsOf(rest) + rest * pairsOf(own - 1)));
	return {
		coordinator: role((own - 1) * (own - 2), 2 * (own - 1) * (own - 2) * (own - 3)),
		consultant: role(
			total((size) => size * (size - 1)),
			2 * total((size) => size * (size - 1) * (size - 2))
		),
		representative: between,
		gatekeeper: between,
		liaison: role(
			rest * rest - total((size) => size * size),
			4 * total((size) => size * pairsOf(rest - size))
		),
		total: role((n - 1) * (n - 2), 2 * (n - 1) * (n - 2) * (n - 3))
	};
}

function pairsOf(count: number): number {
	return (count * (count - 1)) / 2;
}
