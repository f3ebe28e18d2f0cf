import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeFigure, findMeasure } from '#lib/analysis/compute.ts';
import { collectTies } from '#lib/analysis/kernels/collectTies.ts';
import type { Csr } from '#lib/analysis/kernels/Csr.ts';
import { createNetwork, type Network } from '#lib/analysis/kernels/Network.ts';
import type { NetworkMeasure } from '#lib/analysis/measures/measure.ts';
import { measureAffiliations, projectAffiliations } from '#lib/analysis/twoMode.ts';
import { caseGraph, numbered, type CaseTie } from '../../support/caseGraph.ts';
import { anyNetwork, distancesOf, matrixOf, range, sum, type Matrix } from '../../support/slow.ts';

const figure = (network: Network, id: string) => computeFigure(findMeasure(id) as NetworkMeasure, network);

function expectFigure(found: unknown, slow: number) {
	if (Number.isFinite(slow)) expect(found).toBeCloseTo(slow, 9);
	else expect(found).toBeUndefined();
}

const law = (holds: (network: Network) => void) => () => {
	fc.assert(fc.property(anyNetwork, holds), { numRuns: 200 });
};

/** Pearson's correlation; NaN where either does not vary. */
function correlation(pairs: readonly (readonly [number, number])[]): number {
	const mean = (i: 0 | 1) => sum(pairs.map((pair) => pair[i])) / pairs.length;
	const product = (i: 0 | 1, j: 0 | 1) => sum(pairs.map((pair) => (pair[i] - mean(i)) * (pair[j] - mean(j))));
	const [of, to] = [product(0, 0), product(1, 1)];
	return of < 1e-9 || to < 1e-9 ? NaN : product(0, 1) / Math.sqrt(of * to);
}

const arcsOf = (matrix: Matrix) =>
	range(matrix.length).flatMap((a) =>
		range(matrix.length)
			.filter((b) => matrix[a]![b]! > 0)
			.map((b) => [a, b] as const)
	);

describe('the whole network, by its definitions', () => {
	it(
		'assortativity is the correlation of the degrees at the two ends, arc by arc',
		law((network) => {
			const matrix = matrixOf(network.out, false);
			const outs = matrix.map((row) => sum(row.slice()));
			const ins = range(network.n).map((v) => sum(matrix.map((row) => row[v]!)));
			expectFigure(
				figure(network, 'assortativity'),
				correlation(arcsOf(matrix).map(([a, b]) => [outs[a]!, ins[b]!]))
			);
		})
	);

	it(
		'assortativity by group is the share of ties inside beyond that of the ends, dealt out at random',
		law((network) => {
			// Directed, and by strength, the reference values of networkx hold it.
			if (network.weighted || network.directed) return;
			const { member, names } = network.groups!;
			const arcs = arcsOf(matrixOf(network.undirected, false));
			const inside = arcs.filter(([a, b]) => member[a] === member[b]).length / arcs.length;
			const share = (g: number, end: 0 | 1) =>
				arcs.filter((arc) => member[arc[end]] === g).length / arcs.length;
			const byChance = sum(range(names.length).map((g) => share(g, 0) * share(g, 1)));
			expectFigure(figure(network, 'groupAssortativity'), (inside - byChance) / (1 - byChance));
		})
	);

	it(
		'reciprocity is the share of arcs that come back',
		law((network) => {
			const matrix = matrixOf(network.out, false);
			const arcs = arcsOf(matrix);
			const back = arcs.filter(([a, b]) => matrix[b]![a]! > 0).length / arcs.length;
			expectFigure(figure(network, 'reciprocity'), network.directed ? back : NaN);
		})
	);

	it(
		'small world holds circles and routes of the largest part against a random one',
		law((network) => {
			const matrix = matrixOf(network.undirected, false);
			const d = distancesOf(matrix);
			const nodes = range(network.n);
			const parts = nodes.map((v) => nodes.filter((w) => d[v]![w]! < Infinity));
			const part = parts.reduce((best, next) => (next.length > best.length ? next : best));
			const n = part.length;
			const near = (v: number) => nodes.filter((w) => matrix[v]![w]! > 0);
			const k = sum(part.map((v) => near(v).length)) / n;
			const triples = part.flatMap((v) => near(v).flatMap((a) => near(v).map((b) => [a, b] as const)));
			const open = triples.filter(([a, b]) => a !== b);
			const closed = open.filter(([a, b]) => matrix[a]![b]! > 0).length / open.length;
			const route = sum(part.flatMap((v) => part.map((w) => d[v]![w]!))) / (n * (n - 1));
			const slow = closed / (k / n) / (route / (Math.log(n) / Math.log(k)));
			expectFigure(figure(network, 'smallWorld'), k > 1 ? slow : NaN);
		})
	);

	it('has no meaning, rather than a number, where there is nothing to measure', () => {
		const loop: CaseTie = ['0', '0'];
		const twice: CaseTie[] = [
			['0', '1'],
			['0', '1']
		];
		for (const directed of [false, true]) {
			const nothing = [
				caseGraph([], [], directed),
				caseGraph(numbered(1), [loop], directed),
				caseGraph(numbered(5), [loop], directed)
			];
			for (const graph of nothing) {
				const network = createNetwork(graph, { directed });
				for (const id of ['assortativity', 'reciprocity', 'smallWorld'])
					expect(figure(network, id)).toBeUndefined();
			}
			const pair = createNetwork(caseGraph(numbered(2), twice, directed), { directed });
			expect(figure(pair, 'assortativity')).toBeUndefined();
			expect(figure(pair, 'smallWorld')).toBeUndefined();
			expect(figure(pair, 'reciprocity')).toBe(directed ? 0 : undefined);
		}
	});
});

/** Ties as they may be recorded: loops, repetitions, with and without direction. */
const recorded = fc.integer({ min: 0, max: 6 }).chain((n) =>
	fc.record({
		n: fc.constant(n),
		ties: fc.array(
			fc.record({
				from: fc.nat({ max: Math.max(0, n - 1) }),
				to: fc.nat({ max: Math.max(0, n - 1) }),
				strength: fc.integer({ min: 1, max: 5 }),
				undirected: fc.boolean()
			}),
			{ maxLength: n === 0 ? 0 : 25 }
		)
	})
);

it('collecting ties merges what says the same and drops loops, cell by cell', () => {
	fc.assert(
		fc.property(recorded, ({ n, ties }) => {
			const zeros = () => range(n).map(() => new Array<number>(n).fill(0));
			const [all, out] = [zeros(), zeros()];
			const arcs = zeros();
			for (const { from, to, strength, undirected } of ties) {
				if (from === to) continue;
				all[from]![to]! += strength;
				all[to]![from]! += strength;
				out[from]![to]! += strength;
				if (undirected) out[to]![from]! += strength;
				else arcs[from]![to]! = 1;
			}
			const found = collectTies({
				n,
				from: Int32Array.from(ties, ({ from }) => from),
				to: Int32Array.from(ties, ({ to }) => to),
				strength: Float64Array.from(ties, ({ strength }) => strength),
				undirected: Uint8Array.from(ties, ({ undirected }) => Number(undirected))
			});
			expect(matrixOf(found.undirected, true)).toEqual(all);
			expect(matrixOf(found.out, true)).toEqual(out);
			for (const rows of [found.undirected, found.out])
				for (const v of range(n)) expect(rowOf(rows, v)).toEqual(rowOf(rows, v).toSorted((a, b) => a - b));
			const loops = ties.filter(({ from, to }) => from === to).length;
			const returned = sum(range(n).flatMap((a) => range(a).map((b) => arcs[a]![b]! * arcs[b]![a]!)));
			const pairs = all.flat().filter(Boolean).length / 2;
			expect([found.loops, found.reciprocal]).toEqual([loops, returned]);
			expect(found.parallel).toBe(ties.length - loops - pairs - returned);
		}),
		{ numRuns: 300 }
	);
});

function rowOf({ offsets, targets }: Csr, v: number): number[] {
	return Array.from(targets.slice(offsets[v], offsets[v + 1]));
}

/** Who takes part in what, rows said twice among them. */
const affiliations = fc.array(
	fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constantFrom('P', 'Q', 'R', 'S')),
	{ maxLength: 18 }
);

it('two modes: projection, degrees, density and clustering, way by way', () => {
	fc.assert(
		fc.property(affiliations, (rows) => {
			const members = [...new Set(rows.map(([member]) => member))].sort();
			const events = [...new Set(rows.map(([, event]) => event))].sort();
			const takesPart = (m: string, e: string) => rows.some((row) => row[0] === m && row[1] === e);
			const sizeOf = (e: string) => members.filter((m) => takesPart(m, e)).length;
			const projected = members.flatMap((a) =>
				members.flatMap((b) => {
					const shared = events.filter((e) => a < b && takesPart(a, e) && takesPart(b, e));
					const weight = sum(shared.map((e) => 1 / (sizeOf(e) - 1)));
					return shared.length > 0 ? [{ a, b, events: shared.length, weight }] : [];
				})
			);
			const byName = projectAffiliations(rows).sort((x, y) => (x.a + x.b < y.a + y.b ? -1 : 1));
			expect(byName.map(({ a, b, events: count }) => ({ a, b, count }))).toEqual(
				projected.map(({ a, b, events: count }) => ({ a, b, count }))
			);
			for (const [i, { weight }] of projected.entries()) expect(byName[i]!.weight).toBeCloseTo(weight, 9);

			const found = measureAffiliations(rows);
			const held = events.flatMap((e) => members.filter((m) => takesPart(m, e)).map((m) => ({ m, e })));
			for (const m of members)
				expect(found.memberDegree.get(m)).toBeCloseTo(
					held.filter((row) => row.m === m).length / events.length,
					9
				);
			for (const e of events) expect(found.eventDegree.get(e)).toBeCloseTo(sizeOf(e) / members.length, 9);
			expectFigure(found.density, held.length / (members.length * events.length));
			// A way of three memberships a–P–b–Q; it closes where a takes part in Q.
			const ways = held.flatMap(({ m: b, e: p }) =>
				members
					.filter((a) => a !== b && takesPart(a, p))
					.flatMap((a) => events.filter((q) => q !== p && takesPart(b, q)).map((q) => takesPart(a, q)))
			);
			expectFigure(found.clustering, ways.filter(Boolean).length / ways.length);
		}),
		{ numRuns: 200 }
	);
});
