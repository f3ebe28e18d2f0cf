import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measureBetweenness } from '#lib/analysis/kernels/betweenness.ts';
import { findCores, peel } from '#lib/analysis/kernels/cores.ts';
import { measureDistances, type Distances } from '#lib/analysis/kernels/distances.ts';
import { measureLengthPaths } from '#lib/analysis/kernels/lengthPaths.ts';
import { toLengths } from '#lib/analysis/kernels/lengths.ts';
import { findTriangles, measureLocalStructure } from '#lib/analysis/kernels/localStructure.ts';
import { createMultiply, multiplyPlain } from '#lib/analysis/kernels/multiply.ts';
import { createNetwork, Network } from '#lib/analysis/kernels/Network.ts';
import {
	measureNodeBetweenness,
	prepareDirected,
	PIECE,
	walkPiece
} from '#lib/analysis/kernels/nodeBetweenness.ts';
import { followArcs, measurePagerank } from '#lib/analysis/kernels/pagerank.ts';
import { undirectedWalkable, walkDirected, walkUndirected } from '#lib/analysis/kernels/paths.ts';
import { measureStepDistances } from '#lib/analysis/kernels/stepDistances.ts';
import { arcBetweenness } from '#lib/analysis/kernels/tieBetweenness.ts';
import { openArena } from '#lib/analysis/kernels/wasm/instance.ts';
import { measureWeightedPaths } from '#lib/analysis/kernels/weightedPaths.ts';
import { finish } from '#lib/analysis/steps.ts';
import { createRandom } from '#lib/base/random.ts';
import { compileKernels } from '../../../scripts/kernels.js';
import { caseGraph, numbered, type CaseTie } from '../../support/caseGraph.ts';

/** Any small network: sparse to dense, in several parts, with strengths. */
const anyNetwork = fc
	.record({
		n: fc.integer({ min: 1, max: 40 }),
		ties: fc.integer({ min: 0, max: 200 }),
		seed: fc.nat(),
		directed: fc.boolean()
	})
	.map(({ n, ties, seed, directed }) => draw(n, ties, seed, directed));

function draw(n: number, count: number, seed: number, directed: boolean): Network {
	const random = createRandom(seed);
	const node = () => String(Math.floor(random() * n));
	const ties = Array.from({ length: count }, (): CaseTie => [node(), node(), 1 + Math.floor(random() * 5)]);
	return createNetwork(caseGraph(numbered(n), ties, directed), { directed, weight: 'strength' });
}

function expectNear(values: ArrayLike<number>, others: ArrayLike<number>) {
	expect(values.length).toBe(others.length);
	for (let i = 0; i < values.length; i++) {
		expect(Math.abs(values[i]! - others[i]!)).toBeLessThanOrEqual(1e-11 * Math.max(1, Math.abs(others[i]!)));
	}
}

function expectSame(fast: Distances, plain: Distances) {
	expect({ ...fast, harmonic: undefined }).toEqual({ ...plain, harmonic: undefined });
	expectNear(fast.harmonic, plain.harmonic);
}

it('runs the compiled loops here, so that the comparisons below compare', () => {
	expect(openArena()).toBeDefined();
});

describe('the compiled loops agree with the plain ones', () => {
	it('on betweenness along arcs, and without direction after folding', () => {
		fc.assert(
			fc.property(anyNetwork, (network) => {
				expectNear(
					finish(measureNodeBetweenness(prepareDirected(network.out))),
					measureBetweenness(network.out).nodes
				);
				expectNear(
					finish(measureNodeBetweenness(network.once(undirectedWalkable))),
					measureBetweenness(network.undirected).nodes
				);
			})
		);
	});

	it('on betweenness of ties, along arcs and without direction', () => {
		fc.assert(
			fc.property(anyNetwork, ({ n, out, undirected, ids }) => {
				const forms = { undirected, out, loops: 0, parallel: 0, reciprocal: 0 };
				for (const isDirected of [true, false]) {
					const network = new Network(ids, isDirected, false, forms, undefined, 0);
					const { arcs, nodes } = measureBetweenness(network.out);
					expectNear(arcBetweenness(network), arcs);
					const found = network.known(isDirected ? walkDirected : walkUndirected)!.nodes;
					expectNear(found, nodes);
					expect(found).toHaveLength(n);
				}
			})
		);
	});

	it('on distances, inward and outward', () => {
		fc.assert(
			fc.property(anyNetwork, ({ out, in: entries }) => {
				expectSame(measureStepDistances(out, entries), measureDistances(out));
				expectSame(measureStepDistances(entries, out), measureDistances(entries));
			})
		);
	});

	it('on distances that end after some steps', () => {
		fc.assert(
			fc.property(anyNetwork, fc.integer({ min: 1, max: 4 }), ({ out, in: entries }, steps) => {
				expectSame(measureStepDistances(out, entries, steps), measureDistances(out, steps));
			})
		);
	});

	it('on triangles and constraint', () => {
		fc.assert(
			fc.property(anyNetwork, (network) => {
				const fast = measureLocalStructure(network);
				const plain = findTriangles(network.undirected);
				expect(fast.triangles).toEqual(plain.triangles);
				expect(fast.detours.along).toEqual(plain.detours.along);
				expectNear(fast.detours.sums, plain.detours.sums);
				const known = (value: number) => (Number.isNaN(value) ? -1 : value);
				expectNear(fast.constraint.map(known), plain.constraint.map(known));
			})
		);
	});

	it('on core numbers, PageRank and products', () => {
		fc.assert(
			fc.property(anyNetwork, (network) => {
				const { n, undirected, weighted, out } = network;
				expect(findCores(network)).toEqual(peel(undirected));
				const plain = followArcs(network);
				const total = plain.reduce((sum, rank) => sum + rank, 0);
				expectNear(
					measurePagerank(network),
					plain.map((rank) => rank / total)
				);
				const x = Float64Array.from({ length: n }, (_, v) => Math.cos(v));
				const [fast, slow] = [new Float64Array(n), new Float64Array(n)];
				createMultiply(out, weighted)(x, fast);
				multiplyPlain(out, weighted)(x, slow);
				expectNear(fast, slow);
			})
		);
	});

	it('on ways with lengths', () => {
		fc.assert(
			fc.property(anyNetwork, (network) => {
				const ways = toLengths(network.out);
				const [fast, plain] = [measureLengthPaths(ways), measureWeightedPaths(ways)];
				expectNear(fast.betweenness, plain.betweenness);
				expectNear(fast.inward.far, plain.inward.far);
				expectNear(fast.inward.harmonic, plain.inward.harmonic);
				expect(fast.inward.reached).toEqual(plain.inward.reached);
			})
		);
	});

	it.each([
		['dense', 3000],
		['sparse, with many cut-points,', 900]
	])('on %s networks of more than one batch, and piece by piece in any order', (_, ties) => {
		const network = draw(700, ties, 5, false);
		expectNear(
			finish(measureNodeBetweenness(network.once(undirectedWalkable))),
			measureBetweenness(network.undirected).nodes
		);
		const { far } = measureStepDistances(network.undirected, network.undirected);
		expectNear(far, measureDistances(network.undirected).far);
		const walkable = network.once(undirectedWalkable);
		const last = walkPiece(walkable, PIECE);
		const first = walkPiece(walkable, 0);
		expect(walkPiece(walkable, 0)).toEqual(first);
		expect(walkPiece(walkable, PIECE)).toEqual(last);
	});
});

it('the committed code is what its source compiles to', async () => {
	const path = new URL('../../../src/lib/analysis/kernels/wasm/code.ts', import.meta.url);
	expect(readFileSync(path, 'utf8')).toBe(await compileKernels());
}, 60_000);
