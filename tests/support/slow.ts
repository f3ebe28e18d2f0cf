import fc from 'fast-check';
import { arcsOf, type Csr } from '#lib/analysis/kernels/Csr.ts';
import { createNetwork, type Network, type NetworkOptions } from '#lib/analysis/kernels/Network.ts';
import { createRandom } from '#lib/base/random.ts';
import { caseGraph, numbered, type CaseTie } from './caseGraph.ts';

/**
 * The definitions word for word on a matrix, as slow as they are: what the loops of the product are held
 * against on small random networks.
 */
export type Matrix = readonly (readonly number[])[];

/** Any small network: loops, parallel and returned ties, isolates, several parts; directed or not, weighted or not. */
export const anyNetwork = fc
	.record({
		n: fc.integer({ min: 1, max: 11 }),
		ties: fc.integer({ min: 0, max: 40 }),
		seed: fc.nat(),
		directed: fc.boolean(),
		weighted: fc.boolean(),
		groups: fc.integer({ min: 1, max: 4 })
	})
	.map(({ n, ties, seed, directed, weighted, groups }) => {
		const random = createRandom(seed);
		const node = () => String(Math.floor(random() * n));
		const drawn = Array.from({ length: ties }, (): CaseTie => [node(), node(), 1 + Math.floor(random() * 3)]);
		const options: NetworkOptions = {
			directed,
			...(weighted && { weight: 'strength' }),
			groupOf: (id) => `g${Number(id) % groups}`
		};
		return createNetwork(caseGraph(numbered(n), drawn, directed), options);
	});

/** Strengths of the arcs, 0 where there is none; 1 each unless `weighted`. */
export function matrixOf(rows: Csr, weighted: boolean): Matrix {
	const matrix = Array.from({ length: rows.n }, () => new Array<number>(rows.n).fill(0));
	for (let v = 0; v < rows.n; v++)
		for (let j = rows.offsets[v]!; j < rows.offsets[v + 1]!; j++)
			matrix[v]![rows.targets[j]!] = weighted ? rows.strengths[j]! : 1;
	if (arcsOf(rows) !== matrix.flat().filter(Boolean).length) throw new Error('An arc occurs twice.');
	return matrix;
}

export const outMatrix = ({ out, weighted }: Network): Matrix => matrixOf(out, weighted);

export const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

export const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** A unit of length that every strength here divides: sums of lengths are then exact. */
const UNIT = 27720;

/** Lengths of the shortest ways (Floyd & Warshall), a strong tie being a short way; Infinity where there is none. */
export function distancesOf(matrix: Matrix): number[][] {
	const nodes = range(matrix.length);
	const d = nodes.map((v) =>
		nodes.map((w) => (v === w ? 0 : matrix[v]![w]! > 0 ? UNIT / matrix[v]![w]! : Infinity))
	);
	for (const k of nodes)
		for (const v of nodes) for (const w of nodes) d[v]![w] = Math.min(d[v]![w]!, d[v]![k]! + d[k]![w]!);
	return d.map((row) => row.map((length) => length / UNIT));
}

/** Shortest ways from each to each. */
export function waysOf(matrix: Matrix, d: readonly (readonly number[])[]): number[][] {
	const nodes = range(matrix.length);
	return nodes.map((s) => {
		const ways = new Array<number>(nodes.length).fill(0);
		ways[s] = 1;
		for (const t of [...nodes].sort((a, b) => d[s]![a]! - d[s]![b]!))
			for (const u of nodes)
				if (t !== s && matrix[u]![t]! > 0 && same(d[s]![u]! + 1 / matrix[u]![t]!, d[s]![t]!))
					ways[t]! += ways[u]!;
		return ways;
	});
}

export const same = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;

/** Each ordered pair of others: the share of their shortest ways through the node. */
export function betweennessOf(matrix: Matrix): number[] {
	const d = distancesOf(matrix);
	const ways = waysOf(matrix, d);
	const nodes = range(matrix.length);
	return nodes.map((v) =>
		sum(
			nodes.flatMap((s) =>
				nodes.map((t) =>
					s !== t && s !== v && t !== v && d[s]![t]! < Infinity && same(d[s]![v]! + d[v]![t]!, d[s]![t]!)
						? (ways[s]![v]! * ways[v]![t]!) / ways[s]![t]!
						: 0
				)
			)
		)
	);
}

/** Whether each can reach each. */
export function reachOf(matrix: Matrix, without = -1): boolean[][] {
	const left = matrix.map((row, v) => row.map((x, w) => (v === without || w === without ? 0 : x)));
	return distancesOf(left).map((row) => row.map((length) => length < Infinity));
}

/** Solves M x = b by elimination. */
export function solve(matrix: Matrix, b: readonly number[]): number[] {
	const rows = matrix.map((row, v) => [...row, b[v]!]);
	const n = rows.length;
	for (let k = 0; k < n; k++) {
		const best = range(n)
			.slice(k)
			.reduce((p, v) => (Math.abs(rows[v]![k]!) > Math.abs(rows[p]![k]!) ? v : p), k);
		[rows[k], rows[best]] = [rows[best]!, rows[k]!];
		for (let v = 0; v < n; v++) {
			if (v === k) continue;
			const factor = rows[v]![k]! / rows[k]![k]!;
			for (let w = k; w <= n; w++) rows[v]![w]! -= factor * rows[k]![w]!;
		}
	}
	return rows.map((row, v) => row[n]! / row[v]!);
}

export const times = (matrix: Matrix, x: readonly number[]): number[] =>
	matrix.map((row) => sum(row.map((a, v) => a * x[v]!)));

export const turned = (matrix: Matrix): number[][] => matrix.map((_, v) => matrix.map((row) => row[v]!));

/** Every set of so many out of these. */
export function setsOf(items: readonly number[], size: number): number[][] {
	if (size === 0) return [[]];
	return items.flatMap((item, i) => setsOf(items.slice(i + 1), size - 1).map((rest) => [item, ...rest]));
}
