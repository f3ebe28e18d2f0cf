import type Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { createRequire } from 'node:module';
import { layoutSettings } from './layouts.ts';
import type { Call } from './rows.ts';
import { timed, type Timed } from './timed.ts';

const require = createRequire(import.meta.url);
const betweenness = require('graphology-metrics/centrality/betweenness');
const closeness = require('graphology-metrics/centrality/closeness');
const pagerank = require('graphology-metrics/centrality/pagerank');

/** graphology-metrics as its users call it, told not to read strength as distance. */
const runs: Partial<Record<Call, (graph: Graph) => Record<string, number>>> = {
	betweenness: (graph) => betweenness(graph, { getEdgeWeight: null, normalized: false }),
	closeness: (graph) => closeness(graph, { wassermanFaust: true }),
	pagerank: (graph) => pagerank(graph, { getEdgeWeight: null }),
	layout: (graph) => {
		const { theta, scaling, gravity, rounds } = layoutSettings;
		const settings = { barnesHutOptimize: true, barnesHutTheta: theta, scalingRatio: scaling, gravity };
		const places = forceAtlas2(graph, { iterations: rounds, getEdgeWeight: null, settings });
		return Object.fromEntries([
			...graph.nodes().map((id) => [`x ${id}`, places[id]!.x!] as const),
			...graph.nodes().map((id) => [`y ${id}`, places[id]!.y!] as const)
		]);
	}
};

export const hasGraphology = (call: Call): boolean => runs[call] !== undefined;

export function timeGraphology(graph: Graph, call: Call, times: number): Timed {
	const run = runs[call]!;
	// It counts each undirected pair from both ends.
	const share = call === 'betweenness' ? 0.5 : 1;
	const { ms, figures } = timed(times, () => Object.values(run(graph)));
	return { ms, figures: Array.from(figures!, (value) => value! * share) };
}
