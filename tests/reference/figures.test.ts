import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse } from '#lib/analysis/analyse.ts';
import { caseGraph, type CaseTie } from '../support/caseGraph.ts';
import { expectClose } from '../support/close.ts';

type PerNode = Record<string, number | boolean | null>;

interface Case {
	directed: boolean;
	nodes: string[];
	ties: CaseTie[];
	stakeholders: Record<string, PerNode>;
	network: PerNode;
	weighted?: Record<string, PerNode>;
	groupOf?: Record<string, string>;
	groups?: PerNode;
	brokerage?: Record<string, Record<string, number>>;
}

// Written by figures.py beside it, which names its tools and their versions inside.
const { cases } = JSON.parse(readFileSync(new URL('figures.json', import.meta.url), 'utf8')) as {
	cases: Record<string, Case>;
};
const iterated = new Set(['pagerank', 'eigenvector', 'hub', 'authority']);

describe.each(Object.entries(cases))('%s', (_name, known) => {
	const graph = caseGraph(known.nodes, known.ties, known.directed);
	const groupOf = known.groupOf && ((id: string) => known.groupOf?.[id]);

	it('has the figures of networkx, igraph and sna', () => {
		const { network, stakeholders, groups } = analyse(graph, { groupOf });
		expectColumns(stakeholders, known.stakeholders);
		expectClose(
			Object.keys(known.network).map((id) => [id, network.measures[id]]),
			new Map(Object.entries(known.network))
		);
		expect(groups?.brokerage).toEqual(known.brokerage);
		const ids = Object.keys(known.groups ?? {});
		expectClose(
			ids.map((id) => [id, groups?.measures[id]]),
			new Map(Object.entries(known.groups ?? {}))
		);
	});

	it.runIf(known.weighted)('has their weighted figures, strength as 1 / distance', () => {
		expectColumns(analyse(graph, { weight: 'strength' }).stakeholders, known.weighted!);
	});
});

function expectColumns(
	stakeholders: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
	known: Record<string, PerNode>
) {
	for (const [id, values] of Object.entries(known)) {
		expectClose(
			Object.entries(stakeholders).map(([node, row]) => [node, row[id]]),
			new Map(Object.entries(values)),
			iterated.has(id) ? 1e-6 : 1e-9
		);
	}
}
