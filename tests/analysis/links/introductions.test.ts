import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { walk } from '#lib/analysis/kernels/connectivity.ts';
import { measureDistances } from '#lib/analysis/kernels/distances.ts';
import { areTied, pairsOf, rowsOf } from '#lib/analysis/kernels/pairs.ts';
import type { Csr } from '#lib/analysis/kernels/Csr.ts';
import { findIntroductions, gainsOf } from '#lib/analysis/links/introductions.ts';

const N = 9;
const networks = fc
	.uniqueArray(fc.tuple(fc.nat(N - 1), fc.nat(N - 1)), {
		maxLength: 14,
		selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`
	})
	.map((pairs) => pairs.filter(([a, b]) => a !== b))
	.map((pairs) =>
		rowsOf(N, { from: Int32Array.from(pairs, ([a]) => a), to: Int32Array.from(pairs, ([, b]) => b) })
	);

function withTie(rows: Csr, a: number, b: number): Csr {
	const { from, to } = pairsOf(rows);
	return rowsOf(rows.n, { from: Int32Array.of(...from, a), to: Int32Array.of(...to, b) });
}

function efficiency(rows: Csr): number {
	return measureDistances(rows).harmonic.reduce((sum, value) => sum + value, 0) / (rows.n * (rows.n - 1));
}

function near(rows: Csr, node: number): number {
	const seen = new Set<number>();
	const visit = (v: number, steps: number) => {
		seen.add(v);
		if (steps < 2)
			for (let j = rows.offsets[v]!; j < rows.offsets[v + 1]!; j++) visit(rows.targets[j]!, steps + 1);
	};
	visit(node, 0);
	return seen.size - 1;
}

const hanging = (rows: Csr) => walk(rows).cutOff.reduce((sum, count) => sum + count, 0);
const components = (rows: Csr) => walk(rows).componentSizes.length;

describe('introductions', () => {
	const unheard = [0, 3];

	it('bring what measuring before and after says', () => {
		fc.assert(
			fc.property(networks, fc.nat(N - 1), fc.nat(N - 1), (rows, a, b) => {
				fc.pre(a !== b && !areTied(rows, a, b));
				const [gain] = gainsOf(rows, unheard, [[Math.min(a, b), Math.max(a, b)]]);
				const after = withTie(rows, a, b);
				expect(gain!.efficiency).toBeCloseTo(efficiency(after) - efficiency(rows), 12);
				const reach = (rowsNow: Csr) => unheard.reduce((sum, node) => sum + near(rowsNow, node), 0);
				expect(gain!.reach).toBe(reach(after) - reach(rows));
				if (components(after) === components(rows))
					expect(gain!.hanging).toBe(Math.max(0, hanging(rows) - hanging(after)));
			})
		);
	});

	it('are each the best of all pairs on top of those before', () => {
		fc.assert(
			fc.property(networks, (start) => {
				let rows = start;
				for (const found of findIntroductions(start, { unheard, allows: () => true, count: 3 })) {
					const pairs: [number, number][] = [];
					for (let a = 0; a < N; a++)
						for (let b = a + 1; b < N; b++) if (!areTied(rows, a, b)) pairs.push([a, b]);
					const best = Math.max(...gainsOf(rows, unheard, pairs).map(({ closed }) => closed));
					expect(found.closed).toBeCloseTo(best, 10);
					rows = withTie(rows, found.a, found.b);
				}
			}),
			{ numRuns: 50 }
		);
	});
});
