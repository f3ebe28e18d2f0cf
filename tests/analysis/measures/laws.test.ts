import type Graph from 'graphology';
import { describe, expect, it } from 'vitest';
import { analyse } from '#lib/analysis/analyse.ts';
import { createRandom, shuffle } from '#lib/base/random.ts';
import { caseGraph, numbered, type CaseTie } from '../../support/caseGraph.ts';

const path = (count: number) => numbered(count - 1).map((a, i): CaseTie => [a, String(i + 1)]);
const star = (count: number) =>
	numbered(count)
		.slice(1)
		.map((b): CaseTie => ['0', b]);
const complete = (count: number) =>
	numbered(count).flatMap((a, i) => numbered(i).map((b): CaseTie => [a, b]));

const awkward: [name: string, nodes: number, ties: CaseTie[]][] = [
	['empty', 0, []],
	['one stakeholder', 1, []],
	['two without a tie', 2, []],
	['two with a tie', 2, [['0', '1']]],
	['isolates only', 5, []],
	[
		'two equal parts and an isolate',
		7,
		[
			['0', '1'],
			['1', '2'],
			['3', '4'],
			['4', '5']
		]
	],
	['star', 8, star(8)],
	['complete', 6, complete(6)],
	[
		'cycle of four',
		4,
		[
			['0', '1'],
			['1', '2'],
			['2', '3'],
			['3', '0']
		]
	],
	[
		'loops',
		3,
		[
			['0', '0'],
			['0', '1'],
			['1', '1']
		]
	],
	[
		'parallel and returned ties',
		3,
		[
			['0', '1', 2],
			['0', '1', 3],
			['1', '0', 1],
			['1', '2', 4]
		]
	],
	[
		'ties without strength',
		3,
		[
			['0', '1', 0],
			['1', '2', -1]
		]
	],
	['long path', 10_000, path(10_000)]
];

const ways = [
	{ directed: false },
	{ directed: true },
	{ directed: false, weight: 'strength' },
	{ directed: true, weight: 'strength' }
] as const;

/** Every number of an analysis, wherever it stands. */
function numbersIn(value: unknown): number[] {
	if (typeof value === 'number') return [value];
	return value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : [];
}

describe.each(awkward)('%s', (_name, count, ties) => {
	// The long path is there for the depth of its walks, which one form of it shows.
	const long = count > 1000;
	const graphs = (long ? [false] : [false, true]).map((directed) =>
		caseGraph(numbered(count), ties, directed)
	);

	it('gives a finite figure or none', () => {
		for (const graph of graphs) {
			for (const way of long ? ways.slice(0, 1) : ways) {
				const groupOf = (id: string) => (id === '0' ? undefined : `g${Number(id) % 3}`);
				const analysis = analyse(graph, { ...way, groupOf, ties: !long, labellings: long ? 0 : 20 });
				expect(numbersIn(analysis).filter((value) => !Number.isFinite(value))).toEqual([]);
			}
		}
	}, 60_000);
});

describe('a network', () => {
	const ties: CaseTie[] = Array.from({ length: 60 }, (_, i) => [
		String((i * 7) % 20),
		String((i * i + 3) % 20),
		1 + (i % 5)
	]);
	const groupOf = (id: string) => `g${Number(id) % 3}`;

	it.each(ways)('has the same figures in whatever order it is told, %o', (way) => {
		const random = createRandom(7);
		const told = analyse(caseGraph(numbered(20), ties, way.directed), { ...way, groupOf });
		const mixed: Graph = caseGraph(shuffle(numbered(20), random), shuffle([...ties], random), way.directed);
		const again = analyse(mixed, { ...way, groupOf });
		for (const [node, row] of Object.entries(told.stakeholders)) expectNear(again.stakeholders[node]!, row);
		expectNear(again.network.measures, told.network.measures);
		expect(again.groups!.brokerage).toEqual(told.groups!.brokerage);
	});

	it('counts what it merged', () => {
		const graph = caseGraph(
			numbered(3),
			[
				['0', '0'],
				['0', '1'],
				['0', '1'],
				['1', '0'],
				['1', '2']
			],
			true
		);
		const { network, warnings } = analyse(graph);
		expect(network).toMatchObject({ nodes: 3, edges: 3, directed: true });
		expect(warnings.map(({ code, values }) => [code, values?.['count']])).toEqual([
			['measure.loopsDropped', 1],
			['measure.parallelMerged', 1],
			['measure.reciprocalMerged', 1]
		]);
	});

	it('takes an id for a group or a node that JavaScript knows as a property', () => {
		const graph = caseGraph(['__proto__', 'constructor'], [['__proto__', 'constructor']]);
		const { stakeholders } = analyse(graph, { groupOf: (id) => id });
		expect(Object.keys(stakeholders)).toEqual(['__proto__', 'constructor']);
		expect(Object.entries(stakeholders)[0]![1]).toMatchObject({ degree: 1 });
		expect(Object.keys(Object)).toEqual([]);
	});

	it('refuses a measure that it does not know', () => {
		expect(() => analyse(caseGraph([], []), { only: ['fame'] })).toThrow('measure.unknown');
	});
});

function expectNear(row: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>) {
	for (const [id, value] of Object.entries(other)) {
		if (typeof value === 'number') expect(row[id], id).toBeCloseTo(value, 8);
		else expect(row[id], id).toBe(value);
	}
}
