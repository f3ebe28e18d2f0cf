import type { GroupTests } from './certainty/permuteLabels.ts';
import { countBrokerage, type BrokerageRole } from './kernels/brokerage.ts';
import { countGroupTies, sumGroupTies, type GroupTies } from './kernels/groupTies.ts';
import { LabelChance, type Chance } from './kernels/labelChance.ts';
import type { Groups, Network } from './kernels/Network.ts';

/** Ties between two declared groups, or within one where `a` equals `b`, against chance. */
export interface GroupPair {
	readonly a: string;
	readonly b: string;
	/** Tied pairs. */
	readonly ties: number;
	/** Tied pairs as a share of the possible ones. */
	readonly density: number | undefined;
	/** Mean number of ties when the labels are dealt out at random on the same network. */
	readonly expected: number;
	/** Deviation from it in standard deviations; undefined where chance leaves no room. */
	readonly z: number | undefined;
	/** Permutation test, two-sided; undefined without one and where either group has fewer than five members. */
	readonly p: number | undefined;
	/** False discovery rate over all pairs of groups that were tested. */
	readonly q: number | undefined;
}

/** One declared group and its border. */
export interface GroupBorder {
	readonly group: string;
	readonly size: number;
	readonly internal: number;
	readonly external: number;
	readonly eiIndex: number | undefined;
	/** Its mean when the labels are dealt out at random, by the permutation test. */
	readonly expected: number | undefined;
	readonly p: number | undefined;
	/** False discovery rate over all groups that were tested. */
	readonly q: number | undefined;
}

/** E-I index of the whole against random labels on the same network. */
export interface BorderChance {
	readonly eiIndexExpected: number | undefined;
	readonly eiIndexZ: number | undefined;
}

export type Brokerage = Readonly<Record<BrokerageRole | 'total', number>>;

/**
 * Ties of every pair of groups. Expectation and deviation are the exact moments under random relabelling
 * (the ties stay, the labels are permuted: does who works with whom follow the groups?); p and q come from
 * the permutation test, where it was made. O(m + groups squared).
 */
export function comparePairs(network: Network, tests?: GroupTests): GroupPair[] {
	const { groups } = network;
	const table = network.once(countGroupTies);
	if (!groups || !table) return [];
	const chance = new LabelChance(network.undirected, groups);
	const pairs: GroupPair[] = [];
	for (let g = 0; g < table.count; g++) {
		for (let h = g; h < table.count; h++) {
			const test = tests?.between(g, h);
			pairs.push({ ...comparePair(groups, table, g, h, chance.between(g, h)), p: test?.p, q: test?.q });
		}
	}
	return pairs;
}

function comparePair(
	groups: Groups,
	table: GroupTies,
	g: number,
	h: number,
	chance: Chance
): Omit<GroupPair, 'p' | 'q'> {
	const ties = table.ties[g * table.count + h]!;
	const [size, other] = [groups.sizes[g]!, groups.sizes[h]!];
	const possible = g === h ? (size * (size - 1)) / 2 : size * other;
	return {
		a: groups.names[g]!,
		b: groups.names[h]!,
		ties,
		density: possible > 0 ? ties / possible : undefined,
		expected: chance.mean,
		z: deviation(ties, chance)
	};
}

/** Standard deviations from the mean; undefined where rounding is all that varies. */
function deviation(value: number, { mean, variance }: Chance): number | undefined {
	return variance > 1e-9 * (1 + mean * mean) ? (value - mean) / Math.sqrt(variance) : undefined;
}

/** Ties inside each group and across its border, against chance where that was tested. */
export function describeBorders(network: Network, tests?: GroupTests): GroupBorder[] {
	const { groups } = network;
	const table = network.once(countGroupTies);
	if (!groups || !table) return [];
	return groups.names.map((group, g) => {
		const row = table.ties.subarray(g * table.count, (g + 1) * table.count);
		const internal = row[g]!;
		const external = row.reduce((sum, ties) => sum + ties, -internal);
		const all = internal + external;
		const test = tests?.border(g);
		return {
			group,
			size: groups.sizes[g]!,
			internal,
			external,
			eiIndex: all > 0 ? (external - internal) / all : undefined,
			expected: test?.mean,
			p: test?.p,
			q: test?.q
		};
	});
}

/** What the E-I index (of ties, not strengths) would be by chance for these group sizes; exact moments. */
export function borderChance(network: Network): BorderChance {
	const { groups } = network;
	const table = network.once(countGroupTies);
	if (!groups || !table || network.ties === 0) return { eiIndexExpected: undefined, eiIndexZ: undefined };
	const chance = new LabelChance(network.undirected, groups).within();
	const { inside } = sumGroupTies(table, false);
	const z = deviation(inside, chance);
	return {
		eiIndexExpected: 1 - (2 * chance.mean) / network.ties,
		// More ties inside than expected is a lower index.
		eiIndexZ: z === undefined ? undefined : 0 - z
	};
}

/** Gould-Fernandez counts and their sum, in the network's order of stakeholders. */
export function brokerageOf(network: Network): Brokerage[] {
	const counts = network.once(countBrokerage);
	if (!counts) return [];
	return network.ids.map((_, v) => {
		const coordinator = counts.coordinator[v]!;
		const consultant = counts.consultant[v]!;
		const representative = counts.representative[v]!;
		const gatekeeper = counts.gatekeeper[v]!;
		const liaison = counts.liaison[v]!;
		const total = coordinator + consultant + representative + gatekeeper + liaison;
		return { coordinator, consultant, representative, gatekeeper, liaison, total };
	});
}
