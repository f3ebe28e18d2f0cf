import forceAtlas2 from 'graphology-layout-forceatlas2';
import { describe, expect, it } from 'vitest';
import { movePlain, startForces } from '#lib/analysis/kernels/forces.ts';
import { createNetwork } from '#lib/analysis/kernels/Network.ts';
import { createRandom } from '#lib/base/random.ts';
import { caseGraph, numbered, type CaseTie } from '../../support/caseGraph.ts';

const n = 60;
const random = createRandom(7);
const ties = Array.from({ length: 150 }, (): CaseTie => {
	const node = () => String(Math.floor(random() * n));
	return [node(), node(), 1];
}).filter(([a, b], i, all) => a < b && all.findIndex(([c, d]) => c === a && d === b) === i);
const graph = caseGraph(numbered(n), ties, false);
const { undirected } = createNetwork(graph);
const start = {
	xs: Float64Array.from({ length: n }, () => 100 * random() - 50),
	ys: Float64Array.from({ length: n }, () => 100 * random() - 50)
};
const settings = { scaling: 2, gravity: 1, theta: 0 };
const free = new Uint8Array(n);

function expectClose(values: ArrayLike<number>, others: ArrayLike<number>, within: number) {
	for (let i = 0; i < values.length; i++) expect(Math.abs(values[i]! - others[i]!)).toBeLessThan(within);
}

describe('forces', () => {
	it('compiled move nodes as the plain ones do, pair by pair', () => {
		const layout = startForces(undirected, start, free, settings);
		layout.move(10);
		const masses = Float64Array.from(
			{ length: n },
			(_, v) => 1 + undirected.offsets[v + 1]! - undirected.offsets[v]!
		);
		const plain = {
			rows: undirected,
			settings,
			fixed: free,
			masses,
			xs: start.xs.slice(),
			ys: start.ys.slice(),
			speeds: new Float64Array(n).fill(1),
			forces: new Float64Array(2 * n)
		};
		for (let round = 0; round < 10; round++) movePlain(plain);
		expectClose(layout.xs, plain.xs, 1e-8);
		expectClose(layout.ys, plain.ys, 1e-8);
	});

	it('move nodes as ForceAtlas2 of graphology does, which counts in 32 bits', () => {
		graph.forEachNode((id) => {
			graph.setNodeAttribute(id, 'x', start.xs[Number(id)]);
			graph.setNodeAttribute(id, 'y', start.ys[Number(id)]);
		});
		const theirs = forceAtlas2(graph, {
			iterations: 4,
			getEdgeWeight: null,
			settings: { scalingRatio: 2, gravity: 1, barnesHutOptimize: false }
		});
		const layout = startForces(undirected, start, free, settings);
		layout.move(4);
		expectClose(
			layout.xs,
			numbered(n).map((id) => theirs[id]!.x!),
			1e-2
		);
	});

	it('taken together by squares come close to those of every pair', () => {
		const exact = startForces(undirected, start, free, settings);
		const quick = startForces(undirected, start, free, { ...settings, theta: 0.5 });
		exact.move(1);
		quick.move(1);
		expectClose(quick.xs, exact.xs, 0.5);
	});

	it('leave fixed nodes where they are, part coincident ones no further, and go on where they ended', () => {
		const fixed = new Uint8Array(n).fill(1, 0, 5);
		const layout = startForces(undirected, start, fixed, { ...settings, theta: 1 });
		layout.move(3);
		layout.move(4);
		expect(layout.xs.subarray(0, 5)).toEqual(start.xs.subarray(0, 5));
		const once = startForces(undirected, start, fixed, { ...settings, theta: 1 });
		once.move(7);
		expect(layout.xs).toEqual(once.xs);
		const heap = { xs: new Float64Array(n), ys: new Float64Array(n) };
		const stuck = startForces(undirected, heap, free, { ...settings, theta: 1 });
		stuck.move(5);
		expect(stuck.xs.every(Number.isFinite)).toBe(true);
	});
});
