import type Graph from 'graphology';
import { createRequire } from 'node:module';
import { analyse } from '#lib/analysis/analyse.ts';
import { createNetwork, type Network } from '#lib/analysis/kernels/Network.ts';
import { measures } from '#lib/analysis/measures/index.ts';

const require = createRequire(import.meta.url);

export interface Timed {
	readonly ms: number;
	readonly figures?: ArrayLike<number | null>;
}

/** CPU milliseconds of this process. */
export function timed(work: () => ArrayLike<number> | void): Timed {
	const before = process.cpuUsage();
	const figures = work();
	const { user, system } = process.cpuUsage(before);
	return figures ? { ms: (user + system) / 1000, figures } : { ms: (user + system) / 1000 };
}

/** Several measures of one network, which share a pass; the figures are those of the first. */
function compute(network: Network, ...ids: string[]): ArrayLike<number> {
	const results = ids.map((id) => measures.find((measure) => measure.id === id)!.compute(network));
	return results[0] as ArrayLike<number>;
}

/** What is timed on a compact network made beforehand, fresh each time. */
export const ourCalls: Record<string, (network: Network) => ArrayLike<number>> = {
	betweenness: (network) => compute(network, 'betweenness'),
	closeness: (network) =>
		compute(network, 'closeness', 'harmonic', 'diameter', 'averagePathLength', 'globalEfficiency'),
	constraint: (network) => compute(network, 'constraint', 'effectiveSize', 'clustering'),
	pagerank: (network) => compute(network, 'pagerank'),
	eigenvector: (network) => compute(network, 'eigenvector'),
	coreness: (network) => compute(network, 'coreness')
};

export function timeOurs(graph: Graph, call: string): Timed {
	if (call === 'suite') return timed(() => void analyse(graph, { groupOf: (id) => `g${Number(id) % 7}` }));
	if (call === 'weightedBetweenness') {
		const network = createNetwork(graph, { weight: 'strength' });
		return timed(() => compute(network, 'betweenness'));
	}
	const network = createNetwork(graph);
	return timed(() => ourCalls[call]!(network));
}

/** graphology-metrics as its users call it, told not to read strength as distance. */
const peerCalls: Record<string, (graph: Graph) => Record<string, number>> = {
	betweenness: (graph) =>
		require('graphology-metrics/centrality/betweenness')(graph, { getEdgeWeight: null, normalized: false }),
	closeness: (graph) => require('graphology-metrics/centrality/closeness')(graph, { wassermanFaust: true }),
	pagerank: (graph) => require('graphology-metrics/centrality/pagerank')(graph, { getEdgeWeight: null })
};

export function timeGraphology(graph: Graph, call: string): Timed | undefined {
	const run = peerCalls[call];
	// It counts each undirected pair from both ends.
	const share = call === 'betweenness' ? 0.5 : 1;
	return run && timed(() => Object.values(run(graph)).map((value) => value * share));
}
