import type Graph from 'graphology';
import type { Issue } from '#lib/base/issue.ts';
import { analyseGroups, type GroupAnalysis, type GroupOptions } from './analyseGroups.ts';
import { takeCensus, type Census } from './census.ts';
import { computeFigure, findMeasure, readFigures, type ReadFigure } from './compute.ts';
import { createNetwork, type Network, type NetworkOptions } from './kernels/Network.ts';
import { sampling } from './kernels/paths.ts';
import { listTies } from './kernels/subnetwork.ts';
import { measures } from './measures/index.ts';
import { defaultSettings, type Measure, type Settings } from './measures/measure.ts';

/** How to analyse: direction, weight and groups as in `NetworkOptions`, and which measures. */
export interface AnalyseOptions extends NetworkOptions, GroupOptions {
	/** Ids of measures; all unless told. */
	readonly only?: readonly string[] | undefined;
	/** What measures are told; what is left out holds as `defaultSettings` says. */
	readonly settings?: Partial<Settings> | undefined;
	/** Whether figures of ties are wanted: those of `only`, or all. */
	readonly ties?: boolean | undefined;
}

/** The figures of a network: the command line's contract, plain data, `null` where undefined. */
export interface Analysis {
	readonly network: {
		readonly nodes: number;
		readonly edges: number;
		readonly directed: boolean;
		readonly measures: Readonly<Record<string, number | null>>;
		/** Left out where only some measures are asked for. */
		readonly census?: Census;
	};
	readonly stakeholders: Readonly<Record<string, Readonly<Record<string, number | boolean | null>>>>;
	readonly ties?: readonly TieFigures[];
	readonly groups?: GroupAnalysis;
	readonly warnings: readonly Issue[];
}

/** The figures of one tie: an arc from one to the other where the network is directed, else a tied pair. */
export interface TieFigures {
	readonly from: string;
	readonly to: string;
	readonly measures: Readonly<Record<string, number | boolean | null>>;
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
	options: Omit<AnalyseOptions, keyof NetworkOptions> = {}
): Analysis {
	const chosen = options.only?.map(findMeasure) ?? measures;
	// First, for the pass over ties has the figures of stakeholders with it.
	const ties = options.ties ? { ties: tieFigures(network, chosen) } : {};
	const groups = network.groups && {
		groups: analyseGroups(network, networkFigures(network, chosen, ['groups']), options)
	};
	return {
		network: {
			nodes: network.n,
			edges: network.edges,
			directed: network.directed,
			measures: networkFigures(network, chosen, ['network', 'groups']),
			...(options.only ? {} : { census: takeCensus(network) })
		},
		stakeholders: stakeholderFigures(network, chosen, { ...defaultSettings, ...options.settings }),
		...ties,
		...groups,
		warnings: warn(network)
	};
}

function networkFigures(network: Network, chosen: readonly Measure[], of: readonly Measure['of'][]) {
	const entries = chosen.flatMap((measure): [string, number | null][] =>
		(measure.of === 'network' || measure.of === 'groups') && of.includes(measure.of)
			? [[measure.id, computeFigure(measure, network) ?? null]]
			: []
	);
	return Object.fromEntries(entries);
}

function stakeholderFigures(
	network: Network,
	chosen: readonly Measure[],
	settings: Settings
): Analysis['stakeholders'] {
	const columns = chosen.flatMap((measure) =>
		measure.of === 'stakeholder' ? [{ id: measure.id, read: readFigures(measure, network, settings) }] : []
	);
	const toRow = rowWriter(columns);
	return Object.fromEntries(network.ids.map((node, v) => [node, toRow(v)] as const));
}

function tieFigures(network: Network, chosen: readonly Measure[]): TieFigures[] {
	const columns = chosen.flatMap((measure) =>
		measure.of === 'tie' ? [{ id: measure.id, read: readFigures(measure, network) }] : []
	);
	const toRow = rowWriter(columns);
	const { from, to } = network.once(listTies);
	const ties: TieFigures[] = [];
	for (let i = 0; i < from.length; i++)
		ties.push({ from: network.ids[from[i]!]!, to: network.ids[to[i]!]!, measures: toRow(i) });
	return ties;
}

type Row = Record<string, number | boolean | null>;

/** Writes records of figures; copies of one record share its form, which is quicker than to add one after another. */
function rowWriter(columns: readonly { readonly id: string; readonly read: ReadFigure }[]) {
	const blank: Row = {};
	for (const { id } of columns) blank[id] = null;
	return (index: number): Row => {
		const row = { ...blank };
		for (const { id, read } of columns) row[id] = read(index);
		return row;
	};
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
	const merged = counts
		.filter(([, count]) => count > 0)
		.map(([code, count]): Issue => ({ code, severity: 'warning', values: { count } }));
	const estimate = network.known(sampling);
	if (!estimate) return merged;
	const { samples, bound } = estimate;
	return [
		...merged,
		{ code: 'measure.betweennessSampled', severity: 'warning', values: { samples, bound: bound * 100 } }
	];
}
