import type Graph from 'graphology';
import { describe, expect, it } from 'vitest';
import { createNetwork } from '#lib/analysis/kernels/Network.ts';
import { degreeOf, type Csr } from '#lib/analysis/kernels/Csr.ts';
import { areTied, rowsOf } from '#lib/analysis/kernels/pairs.ts';
import { measureHeldOut, type ScoresOf } from '#lib/analysis/links/heldOut.ts';
import { findLikelyTies } from '#lib/analysis/links/likelyTies.ts';
import { createRandom } from '#lib/base/random.ts';
import { referenceCases } from '../../support/referenceCases.ts';
import { hasSharedNetworks, readSharedNetwork } from '../../support/sharedNetworks.ts';

const rowsOfGraph = (graph: Graph) => createNetwork(graph, { directed: false }).undirected;
const rowsNamed = (name: string) => rowsOfGraph(readSharedNetwork(name).graph);
const rowsKnown = (name: string) => rowsOfGraph(referenceCases[name]!.graph);

const ours: ScoresOf = (kept) => findLikelyTies(kept).scoresOf;

/** Resource allocation pair by pair, as it is defined. */
const allocation: ScoresOf = (rows) => (node) =>
	Float64Array.from({ length: rows.n }, (_, other) => {
		let sum = 0;
		for (let j = rows.offsets[node]!; j < rows.offsets[node + 1]!; j++) {
			const between = rows.targets[j]!;
			if (areTied(rows, between, other)) sum += 1 / degreeOf(rows, between);
		}
		return sum;
	});

/** Katz with 0.005, its first five terms: the sixth adds less than one part in a million here. */
const katz: ScoresOf = (rows) => (node) => {
	const total = new Float64Array(rows.n);
	let step = new Float64Array(rows.n);
	step[node] = 1;
	for (let term = 1; term <= 5; term++) {
		const next = new Float64Array(rows.n);
		for (let v = 0; v < rows.n; v++) {
			if (step[v] === 0) continue;
			for (let j = rows.offsets[v]!; j < rows.offsets[v + 1]!; j++)
				next[rows.targets[j]!]! += 0.005 * step[v]!;
		}
		step = next;
		for (let v = 0; v < rows.n; v++) total[v]! += step[v]!;
	}
	return total;
};

const aucOf = (rows: Csr, scoresOf: ScoresOf, runs: number) =>
	measureHeldOut(rows, scoresOf, { runs, share: 0.1, random: createRandom(20240917) })!.auc;

const isAtLeastAllocation = (rows: Csr) =>
	expect(aucOf(rows, ours, 20)).toBeGreaterThanOrEqual(aucOf(rows, allocation, 20));

describe.skipIf(!hasSharedNetworks)('likely ties of real networks', () => {
	it.each(['DHHS', 'TCcoll', 'chemnet', 'florentine-marriage'])(
		'find ties taken out of %s at least as well as resource allocation',
		(name) => isAtLeastAllocation(rowsNamed(name))
	);

	it('find them better than Katz where the network is sparse and wide', () => {
		const rows = rowsNamed('lhds');
		const [found, byKatz] = [aucOf(rows, ours, 1), aucOf(rows, katz, 1)];
		expect(found).toBeGreaterThan(byKatz);
		expect(byKatz).toBeGreaterThan(0.9);
		expect(findLikelyTies(rows).usesDistance).toBe(true);
	}, 20_000);
});

describe('likely ties', () => {
	it.each(['karate', 'florentine'])(
		'find ties taken out of %s at least as well as resource allocation',
		(name) => isAtLeastAllocation(rowsKnown(name))
	);

	it('are resource allocation where distance tells nothing', () => {
		const rows = rowsKnown('florentine');
		const likely = findLikelyTies(rows);
		expect(likely.usesDistance).toBe(false);
		const expected = allocation(rows);
		for (let v = 0; v < rows.n; v++) {
			const scores = expected(v);
			scores[v] = 0;
			expect([...likely.scoresOf(v)]).toEqual(
				[...scores].map((score) => expect.closeTo(score, 12) as number)
			);
		}
	});
});

describe('ties taken out', () => {
	/** A ring: the score decides alone. */
	const ring = rowsOf(12, {
		from: Int32Array.from({ length: 12 }, (_, i) => i),
		to: Int32Array.from({ length: 12 }, (_, i) => (i + 1) % 12)
	});
	const measure = (scoresOf: ScoresOf) =>
		measureHeldOut(ring, scoresOf, { runs: 5, share: 0.25, random: createRandom(3) })!;

	it('give 1 to a score that knows them, 0 to its opposite, and a half to one that says nothing', () => {
		const knows =
			(sign: number): ScoresOf =>
			(kept) =>
			(node) =>
				Float64Array.from({ length: kept.n }, (_, other) => (areTied(ring, node, other) ? sign : 0));
		expect(measure(knows(1))).toMatchObject({ auc: 1, precision: 1, removed: 3, runs: 5 });
		expect(measure(knows(-1)).auc).toBe(0);
		const nothing = measure(() => () => new Float64Array(12));
		expect(nothing.auc).toBe(0.5);
		expect(nothing.precision).toBeCloseTo(nothing.chance, 12);
	});

	it('say nothing of a handful of ties', () => {
		const few = rowsOf(3, { from: Int32Array.of(0, 1), to: Int32Array.of(1, 2) });
		expect(measureHeldOut(few, ours, { runs: 5, share: 0.5, random: createRandom(3) })).toBeUndefined();
	});
});
