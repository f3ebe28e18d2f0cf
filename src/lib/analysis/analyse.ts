import type Graph from 'graphology';
import type { Issue } from '#lib/base/issue.ts';
import { computeFigure, computeFigures, findMeasure } from './compute.ts';
import { borderChance, brokerageOf, comparePairs, describeBorders, type Brokerage } from './groups.ts';
import { createNetwork, type Network, type NetworkOptions } from './kernels/Network.ts';
import { measures } from './measures/index.ts';
import type { Measure } from './measures/measure.ts';

/** How to analyse: direction, weight and groups as in `NetworkOptions`, and which measures. */
export interface AnalyseOptions extends NetworkOptions {
	/** Name of the attribute that `groupOf` reads, for the output. */
	readonly by?: string | undefined;
	/** Ids of measures; all unless told. */
	readonly only?: readonly string[] | undefined;
}

type Nullable<T> = T extends undefined ? null : T;
type Plain<T> = { readonly [K in keyof T]: Nullable<T[K]> };

/** The figures of a network: the command line's contract, plain data, `null` where undefined. */
export interface Analysis {
	readonly network: {
		readonly nodes: number;
		readonly edges: number;
		readonly directed: boolean;
		readonly measures: Readonly<Record<string, number | null>>;
	};
	readonly stakeholders: Readonly<Record<string, Readonly<Record<string, number | boolean | null>>>>;
	readonly groups?: GroupAnalysis;
	readonly warnings: readonly Issue[];
}

export interface GroupAnalysis {
	readonly attribute: string;
	readonly measures: Readonly<Record<string, number | null>>;
	/** Every pair of groups and, with `a` equal to `b`, every group by itself. */
	readonly pairs: readonly Plain<ReturnType<typeof comparePairs>[number]>[];
	readonly borders: readonly Plain<ReturnType<typeof describeBorders>[number]>[];
	readonly brokerage: Readonly<Record<string, Brokerage>>;
}

/**
 * Every figure of a graph. Undirected measures see each tied pair once, strengths added, loops dropped;
 * warnings count what that merged. A directed network gives the directed figure where a measure follows
 * direction and the undirected one where it does not (each measure's record says which).
 * Throws a `UsageError` for an unknown id in `only`. Cost: see the measures; O(n m) with betweenness.
 */
export function analyse(graph: Graph, options: AnalyseOptions = {}): Analysis {
	return analyseNetwork(createNetwork(graph, options), options);
}

/** The same over a network that exists already, so that its passes are shared. */
export function analyseNetwork(
	network: Network,
	options: Pick<AnalyseOptions, 'by' | 'only'> = {}
): Analysis {
	const chosen = options.only?.map(findMeasure) ?? measures;
	const groups = network.groups && { groups: analyseGroups(network, chosen, options.by ?? '') };
	return {
		network: {
			nodes: network.n,
			edges: network.edges,
			directed: network.directed,
			measures: networkFigures(network, chosen, ['network', 'groups'])
		},
		stakeholders: stakeholderFigures(network, chosen),
		...groups,
		warnings: warn(network)
	};
}

function networkFigures(network: Network, chosen: readonly Measure[], of: readonly Measure['of'][]) {
	const entries = chosen.flatMap((measure): [string, number | null][] =>
		measure.of !== 'stakeholder' && of.includes(measure.of)
			? [[measure.id, computeFigure(measure, network) ?? null]]
			: []
	);
	return Object.fromEntries(entries);
}

function stakeholderFigures(network: Network, chosen: readonly Measure[]): Analysis['stakeholders'] {
	const columns = chosen.flatMap((measure) =>
		measure.of === 'stakeholder' ? [{ id: measure.id, figures: computeFigures(measure, network) }] : []
	);
	const rows = network.ids.map((node, v) => {
		const row: Record<string, number | boolean | null> = {};
		for (const { id, figures } of columns) row[id] = figures[v] ?? null;
		return [node, row] as const;
	});
	return Object.fromEntries(rows);
}

function analyseGroups(network: Network, chosen: readonly Measure[], attribute: string): GroupAnalysis {
	const brokerage = brokerageOf(network);
	return {
		attribute,
		measures: { ...networkFigures(network, chosen, ['groups']), ...plain(borderChance(network)) },
		pairs: comparePairs(network).map(plain),
		borders: describeBorders(network).map(plain),
		brokerage: Object.fromEntries(network.ids.map((node, v) => [node, brokerage[v]!]))
	};
}

/** The record with `null` for undefined; a loop, because there may be many. */
function plain<T extends object>(record: T): Plain<T> {
	const copy: Record<string, unknown> = {};
	for (const key in record) copy[key] = record[key] ?? null;
	return copy as Plain<T>;
}

/** What a reader of the figures must know about how the ties were read. */
function warn(network: Network): Issue[] {
	const { loops, parallel, reciprocal } = network.simplified;
	const counts: [string, number][] = [
		['measure.loopsDropped', loops],
		['measure.parallelMerged', parallel],
		['measure.reciprocalMerged', reciprocal],
		['measure.withoutStrength', network.weighted ? network.strengthless : 0]
	];
	return counts
		.filter(([, count]) => count > 0)
		.map(([code, count]) => ({ code, severity: 'warning', values: { count } }));
}
