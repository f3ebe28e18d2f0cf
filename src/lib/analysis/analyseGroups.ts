import { createRandom } from '#lib/base/random.ts';
import { describeBlocks } from './blocks.ts';
import { brokerageByChance, type BrokerageChance } from './brokerageChance.ts';
import { LABELLINGS, testGroups, type GroupTests, type LabelTest } from './certainty/permuteLabels.ts';
import { brokerageOfWhole, type RoleOfWhole } from './brokerageOfWhole.ts';
import { borderChance, brokerageOf, comparePairs, describeBorders, type Brokerage } from './groups.ts';
import type { Network } from './kernels/Network.ts';
import { finish } from './steps.ts';

/** How declared groups are analysed. */
export interface GroupOptions {
	/** Name of the attribute that makes the groups, for the output. */
	readonly by?: string | undefined;
	/** Labellings of the permutation test, at least; 0 for none. */
	readonly labellings?: number | undefined;
	/** Decides the labellings; 1 unless told. */
	readonly seed?: number | undefined;
}

type Nullable<T> = T extends undefined ? null : T;
type Plain<T> = { readonly [K in keyof T]: Nullable<T[K]> };

export interface GroupAnalysis {
	readonly attribute: string;
	readonly measures: Readonly<Record<string, number | null>>;
	/** Every pair of groups and, with `a` equal to `b`, every group by itself. */
	readonly pairs: readonly Plain<ReturnType<typeof comparePairs>[number]>[];
	readonly borders: readonly Plain<ReturnType<typeof describeBorders>[number]>[];
	readonly brokerage: Readonly<Record<string, Brokerage>>;
	/** What chance would give a member of each group. */
	readonly brokerageChance: Readonly<Record<string, BrokerageChance>>;
	/** Each role in the whole network, against chance; `null` below two stakeholders. */
	readonly brokerageOfWhole: Readonly<Record<keyof Brokerage, Plain<RoleOfWhole>>> | null;
	readonly blocks: {
		readonly groups: readonly string[];
		readonly density: readonly (readonly (number | null)[])[];
		readonly image: readonly (readonly (0 | 1 | null)[])[] | null;
	};
	/** The figures of the whole against the same network with its labels dealt out anew; `null` untested. */
	readonly tests: {
		readonly labellings: number;
		readonly exact: boolean;
		readonly seed: number;
		readonly eiIndex: LabelTest | null;
		readonly modularity: LabelTest | null;
		readonly groupAssortativity: LabelTest | null;
	} | null;
}

/** What the declared groups of a network show, beside its `measures` of groups. Costs the permutation test. */
export function analyseGroups(
	network: Network,
	measures: GroupAnalysis['measures'],
	{ by = '', labellings = LABELLINGS, seed = 1 }: GroupOptions
): GroupAnalysis {
	const brokerage = brokerageOf(network);
	const tests = labellings > 0 ? finish(testGroups(network, createRandom(seed), labellings)) : undefined;
	const { groups, density, image } = describeBlocks(network)!;
	return {
		attribute: by,
		measures: { ...measures, ...plain(borderChance(network)) },
		pairs: comparePairs(network, tests).map(plain),
		borders: describeBorders(network, tests).map(plain),
		brokerage: Object.fromEntries(network.ids.map((node, v) => [node, brokerage[v]!])),
		brokerageChance: Object.fromEntries(brokerageByChance(network)),
		brokerageOfWhole: plainRoles(brokerageOfWhole(network)),
		blocks: { groups, density: plainRows(density), image: image ? plainRows(image) : null },
		tests: tests ? plainTests(tests, seed) : null
	};
}

function plainTests(
	{ runs, exact, eiIndex, modularity, groupAssortativity }: GroupTests,
	seed: number
): GroupAnalysis['tests'] {
	return {
		labellings: runs,
		exact,
		seed,
		eiIndex: eiIndex ?? null,
		modularity: modularity ?? null,
		groupAssortativity: groupAssortativity ?? null
	};
}

function plainRoles(roles: ReturnType<typeof brokerageOfWhole>): GroupAnalysis['brokerageOfWhole'] {
	if (!roles) return null;
	return Object.fromEntries(
		Object.entries(roles).map(([role, figures]) => [role, plain(figures)])
	) as NonNullable<GroupAnalysis['brokerageOfWhole']>;
}

function plainRows<T>(rows: readonly (readonly (T | undefined)[])[]): (T | null)[][] {
	return rows.map((row) => row.map((cell) => cell ?? null));
}

/** The record with `null` for undefined; a loop, because there may be many. */
function plain<T extends object>(record: T): Plain<T> {
	const copy: Record<string, unknown> = {};
	for (const key in record) copy[key] = record[key] ?? null;
	return copy as Plain<T>;
}
