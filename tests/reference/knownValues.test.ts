import { describe, expect, it } from 'vitest';
import { analyse } from '#lib/analysis/analyse.ts';
import { borderChance } from '#lib/analysis/groups.ts';
import { createNetwork } from '#lib/analysis/kernels/Network.ts';
import { findCutPoints, findBridges } from '#lib/analysis/roles/cutPoints.ts';
import { caseGraph } from '../support/caseGraph.ts';
import { referenceCases } from '../support/referenceCases.ts';

/** Values that were computed with networkx 3.6.1 and by exhaustive search, to four digits as they were written. */
const { kite, florentine, karate } = Object.fromEntries(
	['kite', 'florentine', 'karate'].map((name) => {
		const { graph, groupOf } = referenceCases[name]!;
		return [name, { graph, groupOf, ...analyse(graph, { groupOf, ties: true, labellings: 0 }) }];
	})
) as Record<string, ReturnType<typeof analyse> & (typeof referenceCases)[string]>;

/** The first of a column, and its figure. */
function first({ stakeholders }: ReturnType<typeof analyse>, id: string, lowest = false) {
	const rows = Object.entries(stakeholders).map(([node, row]) => ({ node, value: row[id] as number }));
	const best = rows.reduce((a, b) => ((lowest ? b.value < a.value : b.value > a.value) ? b : a));
	const ties = rows.filter(({ value }) => Math.abs(value - best.value) < 1e-12).map(({ node }) => node);
	return [ties, Number(best.value.toFixed(4))];
}

describe('the kite', () => {
	it('has a different first for degree, betweenness and closeness', () => {
		expect(first(kite!, 'degree')).toEqual([['3'], 6]);
		expect(first(kite!, 'betweennessNormalized')).toEqual([['7'], 0.3889]);
		expect(first(kite!, 'closeness')).toEqual([['5', '6'], 0.6429]);
	});
});

describe('the Florentine marriages', () => {
	const { stakeholders, network, ties } = florentine!;
	const of = (name: string, id: string) => stakeholders[name]![id] as number;

	it('put the Medici first', () => {
		expect(of('Medici', 'degreeNormalized')).toBeCloseTo(0.4286, 4);
		expect(of('Medici', 'betweennessNormalized')).toBeCloseTo(0.522, 4);
		expect(of('Medici', 'closeness')).toBeCloseTo(0.56, 4);
		expect(of('Medici', 'harmonic')).toBeCloseTo(9.5, 9);
		expect(of('Guadagni', 'betweennessNormalized')).toBeCloseTo(0.2546, 4);
		expect(of('Albizzi', 'betweennessNormalized')).toBeCloseTo(0.2125, 4);
	});

	it('leave them least constrained, with the most that others do not bring', () => {
		expect(first(florentine!, 'constraint', true)).toEqual([['Medici'], 0.2099]);
		expect(of('Guadagni', 'constraint')).toBeCloseTo(0.25, 4);
		expect(of('Albizzi', 'constraint')).toBeCloseTo(0.3333, 4);
		expect(of('Medici', 'effectiveSize')).toBeCloseTo(5.6667, 4);
		expect(of('Guadagni', 'effectiveSize')).toBeCloseTo(4, 9);
		expect(of('Strozzi', 'effectiveSize')).toBeCloseTo(3, 9);
	});

	it('fall apart at four families and five ties', () => {
		const whole = createNetwork(florentine!.graph);
		expect(findCutPoints(whole).map(({ id }) => id).sort()).toEqual(['Albizzi', 'Guadagni', 'Medici', 'Salviati']);
		expect(findBridges(whole)).toHaveLength(5);
		const top = [...ties!].sort(
			(a, b) => Number(b.measures['tieBetweennessNormalized']) - Number(a.measures['tieBetweennessNormalized'])
		)[0]!;
		expect([top.from, top.to].sort()).toEqual(['Medici', 'Salviati']);
		expect(top.measures['tieBetweennessNormalized']).toBeCloseTo(0.2476, 4);
	});

	it.each([
		['density', 0.1905],
		['transitivity', 0.1915],
		['averagePathLength', 2.4857],
		['degreeCentralization', 0.2747],
		['betweennessCentralization', 0.4368]
	])('have a %s of %d', (id, value) => {
		expect(network.measures[id]).toBeCloseTo(value, 4);
	});
});

describe('the karate club', () => {
	const { groups, network } = karate!;

	it('has 11 ties across and 67 within, where chance gives as many', () => {
		expect(groups!.borders.reduce((sum, { internal }) => sum + internal, 0)).toBe(67);
		expect(groups!.borders.map(({ external }) => external)).toEqual([11, 11]);
		expect(network.measures['eiIndex']).toBeCloseTo(-0.7179, 4);
		const { eiIndexExpected } = borderChance(createNetwork(karate!.graph, { groupOf: karate!.groupOf }));
		expect(eiIndexExpected).toBeCloseTo(0.0303, 4);
	});

	it('has two dense blocks', () => {
		const { density, image } = groups!.blocks;
		expect(density[0]![0]).toBeCloseTo(0.2574, 4);
		expect(density[1]![1]).toBeCloseTo(0.2353, 4);
		expect(density[0]![1]).toBeCloseTo(0.0381, 4);
		expect(image).toEqual([
			[1, 0],
			[0, 1]
		]);
	});

	it('is as assortative, as modular and as deep as was found', () => {
		expect(network.measures['groupAssortativity']).toBeCloseTo(0.7175, 4);
		expect(network.measures['assortativity']).toBeCloseTo(-0.4756, 4);
		expect(network.measures['modularity']).toBeCloseTo(0.3582, 4);
		expect(network.measures['maxCore']).toBe(4);
		expect(Object.values(karate!.stakeholders).filter(({ coreness }) => coreness === 4)).toHaveLength(10);
	});
});

it('counts the roles of Gould and Fernandez', () => {
	const groups: Record<string, string> = { 9: 'A', 1: 'A', 4: 'A', 2: 'B', 5: 'B', 3: 'C' };
	const ties = ['19', '29', '39', '94', '95'].map((arc): [string, string] => [arc[0]!, arc[1]!]);
	const { brokerage } = analyse(caseGraph(Object.keys(groups), ties, true), { groupOf: (id) => groups[id] }).groups!;
	expect(brokerage['9']).toEqual({
		coordinator: 1,
		representative: 1,
		gatekeeper: 2,
		consultant: 1,
		liaison: 1,
		total: 6
	});
});
