import type Graph from 'graphology';
import { analyse } from '#lib/analysis/analyse.ts';
import { createNetwork, type Network } from '#lib/analysis/kernels/Network.ts';
import { startForces } from '#lib/analysis/kernels/forces.ts';
import { measures } from '#lib/analysis/measures/index.ts';
import { circle, layoutSettings } from './layouts.ts';
import type { Call } from './rows.ts';
import { timed, type Timed } from './timed.ts';

/** Several measures of one network, which share a pass; the figures are those of the first. */
function compute(network: Network, ...ids: string[]): ArrayLike<number> {
	const results = ids.map((id) => measures.find((measure) => measure.id === id)!.compute(network));
	return results[0] as ArrayLike<number>;
}

/** What is timed on a compact network made beforehand. */
const runs: Readonly<Record<Call, (network: Network) => ArrayLike<number>>> = {
	betweenness: (network) => compute(network, 'betweenness'),
	weightedBetweenness: (network) => compute(network, 'betweenness'),
	closeness: (network) =>
		compute(network, 'closeness', 'harmonic', 'diameter', 'averagePathLength', 'globalEfficiency'),
	constraint: (network) => compute(network, 'constraint', 'effectiveSize', 'clustering'),
	pagerank: (network) => compute(network, 'pagerank'),
	eigenvector: (network) => compute(network, 'eigenvector'),
	coreness: (network) => compute(network, 'coreness'),
	layout: ({ n, undirected }) => {
		const layout = startForces(undirected, circle(n), new Uint8Array(n), layoutSettings);
		layout.move(layoutSettings.rounds);
		return [...layout.xs, ...layout.ys];
	}
};

/** Each run has a network of its own, for one network computes nothing twice. */
export function timeOurs(graph: Graph, call: Call, times: number): Timed {
	const options = call === 'weightedBetweenness' ? { weight: 'strength' as const } : {};
	const networks = Array.from({ length: times }, () => createNetwork(graph, options));
	return timed(times, (i) => runs[call](networks[i]!));
}

/** From the graphology graph to the written result: every measure of stakeholders and the network, or all there is. */
export function timeSuite(graph: Graph, withGroupsAndTies: boolean): number {
	const groupOf = (id: string) => `g${Number(id) % 7}`;
	const options = withGroupsAndTies ? { groupOf, ties: true, labellings: 0 } : {};
	return timed(1, () => void analyse(graph, options)).ms;
}
