import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNetwork } from '#lib/analysis/kernels/Network.ts';
import { findCoreness, residualOf } from '#lib/analysis/roles/coreness.ts';
import { countSharedGroups } from '#lib/analysis/roles/sharedGroups.ts';
import { finish } from '#lib/analysis/steps.ts';
import { createRandom } from '#lib/base/random.ts';
import { caseGraph, numbered, type CaseTie } from '../../support/caseGraph.ts';
import { referenceCases } from '../../support/referenceCases.ts';
import { anyNetwork, matrixOf, range, sum } from '../../support/slow.ts';

/** Pearson's correlation over all pairs, word for word. */
function correlation(matrix: readonly (readonly number[])[], values: ArrayLike<number>): number {
	const pairs = range(matrix.length).flatMap((a) =>
		range(a).map((b) => [matrix[a]![b]!, values[a]! * values[b]!])
	);
	const mean = (i: number) => sum(pairs.map((pair) => pair[i]!)) / pairs.length;
	const product = (i: number, j: number) =>
		sum(pairs.map((pair) => (pair[i]! - mean(i)) * (pair[j]! - mean(j))));
	return product(0, 1) / Math.sqrt(product(0, 0) * product(1, 1));
}

/** The squared difference of tie and product, pair by pair. */
function residual(matrix: readonly (readonly number[])[], values: readonly number[]): number {
	return sum(
		range(matrix.length).flatMap((a) => range(a).map((b) => (matrix[a]![b]! - values[a]! * values[b]!) ** 2))
	);
}

describe('continuous core and periphery', () => {
	it('is nearer to the ties than values drawn around it or at random, and fits as the correlation says', () => {
		fc.assert(
			fc.property(anyNetwork, fc.nat(), (network, seed) => {
				const found = finish(findCoreness(network, createRandom(1)));
				const { n, ties } = network;
				if (n < 5 || ties === 0 || ties === (n * (n - 1)) / 2) {
					expect(found).toBeUndefined();
					return;
				}
				const matrix = matrixOf(network.undirected, false);
				const values = network.ids.map((id) => found!.values.get(id)!);
				expect(Math.max(...values)).toBe(1);
				expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
				expect(found!.fit).toBeCloseTo(correlation(matrix, values), 9);
				// Values are told as shares of the highest; what they were before is the best of all scales.
				const scaled = (scale: number) =>
					residual(
						matrix,
						values.map((value) => value * scale)
					);
				const least = Math.min(...range(101).map((i) => scaled(i / 100)));
				const random = createRandom(seed);
				for (let i = 0; i < 200; i++) {
					const drawn = values.map((value) =>
						i % 2 ? random() : Math.min(1, Math.max(0, value + (random() - 0.5) / 20))
					);
					expect(residual(matrix, drawn)).toBeGreaterThan(least - 1e-3);
				}
				expect(residualOf(network.undirected, values)).toBeCloseTo(residual(matrix, values), 9);
			}),
			{ numRuns: 60 }
		);
	});

	it('names the innermost of the Florentine marriages, values by coordinate descent written apart in Python', () => {
		const { values, fit, clear } = finish(
			findCoreness(createNetwork(referenceCases['florentine']!.graph), createRandom(1))
		)!;
		expect(values.get('Medici')).toBe(1);
		expect(values.get('Ridolfi')).toBeCloseTo(0.721, 3);
		expect(values.get('Strozzi')).toBeCloseTo(0.575, 3);
		expect(fit).toBeCloseTo(0.3698, 4);
		expect(clear).toBe(false);
	});

	it('is exact where a core is tied to itself alone, and says when there is none', () => {
		const ties = ['0', '1', '2', '3'].flatMap((a, i) =>
			['0', '1', '2', '3'].slice(0, i).map((b): CaseTie => [a, b])
		);
		const clear = finish(findCoreness(createNetwork(caseGraph(numbered(10), ties)), createRandom(1)))!;
		expect(clear.fit).toBeCloseTo(1, 6);
		expect(clear.clear).toBe(true);
		expect(clear.values.get('3')).toBeCloseTo(1, 3);
		expect(clear.values.get('9')).toBeCloseTo(0, 3);
		const ring = numbered(12).map((a, i): CaseTie => [a, String((i + 1) % 12)]);
		expect(finish(findCoreness(createNetwork(caseGraph(numbered(12), ring)), createRandom(1)))!.clear).toBe(
			false
		);
	});
});

it('co-membership counts the groups that hold both, most first', () => {
	const found = countSharedGroups([
		['a', 'b', 'c'],
		['b', 'c', 'd']
	]);
	expect(found[0]).toEqual({ a: 'b', b: 'c', count: 2 });
	expect(found).toHaveLength(5);
	expect(found.slice(1).every(({ count }) => count === 1)).toBe(true);
});
