import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse, type TieFigures } from '#lib/analysis/analyse.ts';
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
	brokerageChance?: Record<string, Record<string, { expected: number; deviation: number }>>;
	blocks?: { groups: string[]; density: (number | null)[][]; image: (number | null)[][] | null };
	tieFigures: TieRow[];
	weightedTies?: TieRow[];
	census: { dyads: Record<string, number>; triads: Record<string, number> };
}

type TieRow = { from: string; to: string } & Record<string, number | boolean | string>;

// Written by figures.py beside it, which names its tools and their versions inside.
const { cases } = JSON.parse(readFileSync(new URL('figures.json', import.meta.url), 'utf8')) as {
	cases: Record<string, Case>;
};
const iterated = new Set(['pagerank', 'eigenvector', 'hub', 'authority']);

describe.each(Object.entries(cases))('%s', (_name, known) => {
	const graph = caseGraph(known.nodes, known.ties, known.directed);
	const groupOf = known.groupOf && ((id: string) => known.groupOf?.[id]);

	it('has the figures of networkx, igraph and sna', () => {
		const { network, stakeholders, groups } = analyse(graph, { groupOf, labellings: 0 });
		expectColumns(stakeholders, known.stakeholders);
		expectClose(
			Object.keys(known.network).map((id) => [id, network.measures[id]]),
			new Map(Object.entries(known.network))
		);
		expect(network.census).toEqual(known.census);
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

	it('has the figures of ties', () => {
		expectTies(analyse(graph, { ties: true }).ties!, known);
		if (known.weightedTies) {
			const { ties } = analyse(graph, { ties: true, weight: 'strength' });
			expectTies(ties!, { ...known, tieFigures: known.weightedTies });
		}
	});

	it.runIf(known.groupOf)('has the blocks and the chance of the roles', () => {
		const { blocks, brokerageChance } = analyse(graph, { groupOf, labellings: 0 }).groups!;
		expect({ groups: blocks.groups, image: blocks.image }).toEqual({
			groups: known.blocks!.groups,
			image: known.blocks!.image
		});
		blocks.density.forEach((row, g) => {
			const reference = known.blocks!.density[g]!.map((value, h): [string, number | null] => [String(h), value]);
			expectClose(row.map((value, h) => [String(h), value]), new Map(reference));
		});
		for (const [group, roles] of Object.entries(known.brokerageChance!)) {
			for (const [role, { expected, deviation }] of Object.entries(roles)) {
				const found = brokerageChance[group]![role as 'total'];
				expectClose(
					Object.entries(found),
					new Map(Object.entries({ expected, deviation }))
				);
			}
		}
	});
});

it('takes half of the most, and its negative, for the power of Bonacich', () => {
	for (const known of Object.values(cases)) {
		const graph = caseGraph(known.nodes, known.ties, known.directed);
		const { stakeholders } = analyse(graph, { only: ['bonacichPower'], settings: { attenuation: -0.5 } });
		expectColumns(stakeholders, { bonacichPower: known.stakeholders['bonacichPowerNegative']! });
	}
});

function expectTies(ties: readonly TieFigures[], { directed, tieFigures }: Case) {
	const keyOf = ({ from, to }: { from: string; to: string }) =>
		(directed ? [from, to] : [from, to].sort()).join(' ');
	const found = new Map(ties.map((tie) => [keyOf(tie), tie.measures]));
	expect(found.size).toBe(tieFigures.length);
	for (const row of tieFigures) {
		const { from, to, ...known } = row;
		const own = found.get(keyOf({ from, to }))!;
		expectClose(
			Object.keys(known).map((id) => [id, own[id]]),
			new Map(Object.entries(known as Record<string, number | boolean>))
		);
	}
}

function expectColumns(
	stakeholders: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
	known: Record<string, PerNode>
) {
	for (const [id, values] of Object.entries(known)) {
		if (id === 'bonacichPowerNegative') continue;
		expectClose(
			Object.entries(stakeholders).map(([node, row]) => [node, row[id]]),
			new Map(Object.entries(values)),
			iterated.has(id) ? 1e-6 : 1e-9
		);
	}
}
