import { describe, expect, it } from 'vitest';
import { analyse, type Analysis } from '#lib/analysis/analyse.ts';
import { expectClose } from '../support/close.ts';
import { hasSharedNetworks, readSharedNetwork, sharedNetworks, type Expected } from '../support/sharedNetworks.ts';

/** Figures that tools themselves iterate to. */
const loose = new Set(['pagerank', 'eigenvector', 'hub', 'authority', 'pagerankWeighted', 'eigenvectorWeighted']);
const tolerance = (key: string) => (loose.has(key) ? 1e-6 : 1e-9);

/** Key of the reference → id of the measure, where they differ. */
const undirectedIds: Record<string, string> = { articulationPoint: 'articulation' };
const directedIds: Record<string, string> = { closenessIn: 'closeness' };
const networkIds: Record<string, string> = {
	n: 'nodes',
	m: 'edges',
	weakComponents: 'components',
	diameterLargest: 'diameter',
	averagePathLengthLargest: 'averagePathLength',
	degreeAssortativity: 'assortativity',
	bridgeCount: 'bridges',
	kCoreMax: 'maxCore',
	modularityByGroup: 'modularity',
	attributeAssortativity: 'groupAssortativity'
};

function read(name: string) {
	const { graph, groupOf, expected } = readSharedNetwork(name);
	return { graph, expected, options: expected.group ? { by: expected.group.attribute, groupOf, labellings: 0 } : {} };
}

describe.skipIf(!hasSharedNetworks).each(sharedNetworks)('%s', (name, directed) => {
	it('gives the reference figures as an undirected network', () => {
		const { graph, expected, options } = read(name);
		const analysis = analyse(graph, { ...options, directed: false });
		expect(compareNodes(analysis, expected.asUndirected, undirectedIds)).toBeGreaterThan(13);
		expect(compareNetwork(analysis, expected.asUndirected)).toBeGreaterThan(14);
		compareGroups(analysis, expected);
	});

	it('gives the weighted reference figures when strength counts', () => {
		const { graph, expected, options } = read(name);
		const { stakeholders, network } = analyse(graph, { ...options, directed: false, weight: 'strength' });
		for (const id of ['pagerank', 'eigenvector']) {
			const key = `${id}Weighted`;
			const reference = new Map(Object.entries(expected.asUndirected.nodes[key]!));
			expectClose(Object.entries(stakeholders).map(([node, row]) => [node, row[id]]), reference, tolerance(key));
		}
		if (!expected.group) return;
		expectClose(
			[
				['eiIndex', network.measures['eiIndex']],
				['modularity', network.measures['modularity']]
			],
			new Map([
				['eiIndex', expected.asUndirected.graph['eiIndexWeighted']],
				['modularity', expected.asUndirected.graph['modularityByGroupWeighted']]
			])
		);
	});

	it.runIf(directed)('gives the reference figures along its direction', () => {
		const { graph, expected, options } = read(name);
		const analysis = analyse(graph, options);
		expect(analysis.network.directed).toBe(true);
		const unique = expected.asDirected!.graph['hitsUnique'] === true;
		expect(compareNodes(analysis, expected.asDirected!, directedIds, unique ? [] : ['hub', 'authority'])).toBeGreaterThan(
			8
		);
		expect(compareNetwork(analysis, expected.asDirected!)).toBeGreaterThan(4);
	});
});

type Form = Expected['asUndirected'];

/** Compares every per-node key that a measure answers to; returns how many. */
function compareNodes(
	{ stakeholders, groups }: Analysis,
	form: Form,
	ids: Record<string, string>,
	skip: readonly string[] = []
): number {
	const rows = Object.entries(stakeholders);
	let compared = 0;
	for (const [key, values] of Object.entries(form.nodes)) {
		const id = ids[key] ?? key;
		if (key === 'brokerage' || skip.includes(key) || !(id in rows[0]![1])) continue;
		expectClose(rows.map(([node, row]) => [node, row[id]]), new Map(Object.entries(values)), tolerance(key));
		compared++;
	}
	if (groups && form.nodes.brokerage) expect(groups.brokerage).toEqual(form.nodes.brokerage);
	return compared;
}

function compareNetwork({ network }: Analysis, form: Form): number {
	const figures: Record<string, unknown> = { ...network.measures, nodes: network.nodes, edges: network.edges };
	const known = Object.entries(form.graph).filter(
		([key, value]) => !Array.isArray(value) && (networkIds[key] ?? key) in figures
	);
	expectClose(
		known.map(([key]) => [key, figures[networkIds[key] ?? key]]),
		new Map(known)
	);
	return known.length;
}

function compareGroups({ groups, network }: Analysis, expected: Expected) {
	if (!expected.group || !groups) return;
	const reference = expected.asUndirected.graph['eiByGroup'] as Record<string, Record<string, number>>;
	expect(groups.borders.map(({ group }) => group).sort()).toEqual(Object.keys(reference).sort());
	for (const { group, size, internal, external, eiIndex } of groups.borders) {
		expectClose(
			Object.entries({ size, internal, external, ei: eiIndex }),
			new Map(Object.entries(reference[group]!))
		);
	}
	expect(groups.pairs.reduce((sum, pair) => sum + pair.ties, 0)).toBe(network.edges);
}
