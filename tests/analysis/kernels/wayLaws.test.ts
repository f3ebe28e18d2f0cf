import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeFigure, computeFigures, findMeasure } from '#lib/analysis/compute.ts';
import { examineConnectivity } from '#lib/analysis/kernels/connectivity.ts';
import type { Network } from '#lib/analysis/kernels/Network.ts';
import { listTies } from '#lib/analysis/kernels/subnetwork.ts';
import {
	defaultSettings,
	type NetworkMeasure,
	type StakeholderMeasure,
	type TieMeasure
} from '#lib/analysis/measures/measure.ts';
import {
	anyNetwork,
	betweennessOf,
	distancesOf,
	matrixOf,
	outMatrix,
	range,
	reachOf,
	same,
	solve,
	sum,
	times,
	turned,
	waysOf
} from '../../support/slow.ts';

const figures = (network: Network, id: string) =>
	computeFigures(findMeasure(id) as StakeholderMeasure | TieMeasure, network, defaultSettings);
const figure = (network: Network, id: string) => computeFigure(findMeasure(id) as NetworkMeasure, network);

const law = (holds: (network: Network) => void) => () => {
	fc.assert(fc.property(anyNetwork, holds), { numRuns: 150 });
};

/** `undefined` where the slow figure is not a number. */
function expectFigures(found: readonly unknown[], slow: readonly number[], digits = 8) {
	for (const [v, value] of slow.entries()) {
		if (Number.isFinite(value)) expect(found[v]).toBeCloseTo(value, digits);
		else expect(found[v]).toBeUndefined();
	}
	expect(found).toHaveLength(slow.length);
}

describe('ways, by their definitions on the matrix of lengths', () => {
	it(
		'betweenness of stakeholders',
		law((network) => {
			const share = network.directed ? 1 : 0.5;
			expectFigures(
				figures(network, 'betweenness'),
				betweennessOf(outMatrix(network)).map((value) => value * share)
			);
		})
	);

	it(
		'betweenness of ties',
		law((network) => {
			const matrix = outMatrix(network);
			const d = distancesOf(matrix);
			const ways = waysOf(matrix, d);
			const nodes = range(network.n);
			const along = (a: number, b: number) =>
				sum(
					nodes.flatMap((s) =>
						nodes.map((t) =>
							d[s]![t]! < Infinity && same(d[s]![a]! + 1 / matrix[a]![b]! + d[b]![t]!, d[s]![t]!)
								? (ways[s]![a]! * ways[b]![t]!) / ways[s]![t]!
								: 0
						)
					)
				);
			const { from, to } = listTies(network);
			expectFigures(
				figures(network, 'tieBetweenness'),
				Array.from(from, (a, i) => along(a, to[i]!))
			);
		})
	);

	it(
		'closeness, harmonic closeness and reach',
		law((network) => {
			const { n } = network;
			const others = (row: readonly number[], v: number) =>
				row.filter((length, w) => w !== v && length < Infinity);
			const closeness = (row: readonly number[], v: number) => {
				const near = others(row, v);
				return near.length === 0 ? 0 : near.length ** 2 / sum(near) / (n - 1);
			};
			const d = distancesOf(outMatrix(network));
			const inward = turned(d);
			const steps = distancesOf(matrixOf(network.out, false));
			expectFigures(
				figures(network, 'harmonic'),
				inward.map((row, v) => sum(others(row, v).map((x) => 1 / x)))
			);
			if (n > 1) {
				expectFigures(figures(network, 'closeness'), inward.map(closeness));
				if (network.directed) expectFigures(figures(network, 'closenessOut'), steps.map(closeness));
				const within = (most: number) =>
					steps.map((row, v) => row.filter((x, w) => w !== v && x <= most).length / (n - 1));
				expectFigures(figures(network, 'reach2'), within(2));
				expectFigures(figures(network, 'reach'), within(3));
			}
		})
	);

	it(
		'parts, strong parts, cut-points and bridges, by taking each away',
		law((network) => {
			const matrix = matrixOf(network.undirected, false);
			const nodes = range(network.n);
			const parts = (reach: boolean[][], of: readonly number[]) =>
				new Set(of.map((v) => nodes.filter((w) => reach[v]![w] && reach[w]![v]).join())).size;
			expect(figure(network, 'components')).toBe(parts(reachOf(matrix), nodes));
			if (network.directed)
				expect(figure(network, 'strongComponents')).toBe(parts(reachOf(matrixOf(network.out, false)), nodes));
			const { articulation, cutOff } = network.once(examineConnectivity);
			for (const v of nodes) {
				const near = nodes.filter((w) => w !== v && reachOf(matrix)[v]![w]);
				const reach = reachOf(matrix, v);
				const sizes = near.map((w) => near.filter((x) => reach[w]![x]).length);
				const split = near.length > 0 && parts(reach, near) > 1;
				expect(articulation[v]).toBe(split ? 1 : 0);
				if (split) expect(cutOff[v]).toBe(near.length - Math.max(...sizes));
			}
			const { from, to } = listTies(network);
			const sides = Array.from(from, (a, i) => {
				const b = to[i]!;
				const left = matrix.map((row, v) =>
					row.map((x, w) => ((v === a && w === b) || (v === b && w === a) ? 0 : x))
				);
				const reach = reachOf(left);
				const size = (v: number) => nodes.filter((w) => reach[v]![w]).length;
				return reach[a]![b] ? 0 : Math.min(size(a), size(b));
			});
			expectFigures(figures(network, 'bridgeCutOff'), sides);
		})
	);
});

describe('standing, by its equations', () => {
	it(
		'PageRank is the share of a walk that starts anew now and then',
		law((network) => {
			const { n } = network;
			const matrix = outMatrix(network);
			// r = 0.15 / n + 0.85 (what comes in + what those without a way on spread).
			const passed = range(n).map((v) =>
				range(n).map((w) => {
					const all = sum(matrix[w]!.slice());
					return 0.85 * (all > 0 ? matrix[w]![v]! / all : 1 / n);
				})
			);
			const system = passed.map((row, v) => row.map((x, w) => (v === w ? 1 : 0) - x));
			expectFigures(figures(network, 'pagerank'), solve(system, new Array<number>(n).fill(0.15 / n)));
		})
	);

	it(
		'Katz and Bonacich solve their systems',
		law((network) => {
			const { n } = network;
			const out = outMatrix(network);
			const all = matrixOf(network.undirected, network.weighted);
			let x = new Array<number>(n).fill(1);
			for (let round = 0; round < 3000; round++) {
				const next = times(all, x).map((value, v) => value + x[v]!);
				const length = Math.hypot(...next);
				x = next.map((value) => value / length);
			}
			const most = sum(times(all, x).map((value, v) => value * x[v]!));
			const factor = most > 1e-9 ? 0.5 / most : 0;
			const system = (matrix: readonly (readonly number[])[]) =>
				matrix.map((row, v) => row.map((value, w) => (v === w ? 1 : 0) - factor * value));
			expectFigures(figures(network, 'katz'), solve(system(turned(out)), new Array<number>(n).fill(1)), 6);
			const power = solve(system(out), times(out, new Array<number>(n).fill(1)));
			const scale = Math.sqrt(sum(power.map((value) => value ** 2)) / n);
			expectFigures(
				figures(network, 'bonacichPower'),
				power.map((value) => (most > 1e-9 ? value / scale : NaN)),
				6
			);
		})
	);

	it(
		'eigenvector, hubs and authorities are kept by their matrices but for one factor',
		law((network) => {
			const all = matrixOf(network.undirected, network.weighted);
			const isKept = (matrix: readonly (readonly number[])[], ids: string) => {
				const values = figures(network, ids);
				const known = range(network.n).filter((v) => values[v] !== undefined);
				if (known.length === 0) return;
				const x = range(network.n).map((v) => Number(values[v] ?? 0));
				expect(Math.max(...x)).toBeCloseTo(1, 9);
				const y = times(matrix, x);
				const top = x.indexOf(Math.max(...x));
				for (const v of known) expect(y[v]! / y[top]!).toBeCloseTo(x[v]!, 6);
			};
			isKept(all, 'eigenvector');
			const out = outMatrix(network);
			const product = (a: readonly (readonly number[])[], b: readonly (readonly number[])[]) =>
				a.map((row) => turned(b).map((column) => sum(row.map((value, k) => value * column[k]!))));
			isKept(product(out, turned(out)), 'hub');
			isKept(product(turned(out), out), 'authority');
		})
	);
});
