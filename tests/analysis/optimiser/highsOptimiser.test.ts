import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Programme } from '#lib/analysis/optimiser/Optimiser.ts';
import { optimiser } from '../../support/optimiser.ts';

const choices = (count: number, more: Partial<Programme>): Programme => ({
	columns: count,
	choices: count,
	gains: Array.from({ length: count }, () => 1),
	rows: [],
	...more
});

/** The best sum over all 0-1 vectors, tried one by one. */
function tryAll({ columns, gains, rows }: Programme): number {
	let best = -Infinity;
	for (let set = 0; set < 2 ** columns; set++) {
		const value = (column: number) => (set >> column) & 1;
		const fits = rows.every(({ of, times, low = -Infinity, high = Infinity }) => {
			const sum = of.reduce((total, column, i) => total + value(column) * (times?.[i] ?? 1), 0);
			return sum >= low && sum <= high;
		});
		if (!fits) continue;
		best = Math.max(
			best,
			gains.reduce((total, gain, column) => total + gain * value(column), 0)
		);
	}
	return best;
}

describe('the optimiser', () => {
	it('finds what trying everything finds, or that nothing fits', () => {
		const row = fc.record({
			of: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 5 }),
			low: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
			high: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined })
		});
		const programmes = fc.record({
			gains: fc.array(fc.integer({ min: -4, max: 9 }), { minLength: 7, maxLength: 7 }),
			rows: fc.array(row, { maxLength: 5 })
		});
		fc.assert(
			fc.property(programmes, ({ gains, rows }) => {
				const clean = rows.map(({ of, low, high }) => ({
					of,
					...(low === undefined ? {} : { low }),
					...(high === undefined ? {} : { high })
				}));
				const programme = choices(7, { gains, rows: clean });
				const found = optimiser.solve(programme);
				const best = tryAll(programme);
				if (best === -Infinity) expect(found.status).toBe('impossible');
				else expect(found).toMatchObject({ status: 'optimal', sum: expect.closeTo(best, 6) as number });
			}),
			{ numRuns: 30 }
		);
	});

	it('takes programmes without columns and rows without columns', () => {
		expect(optimiser.solve(choices(0, {})).status).toBe('optimal');
		expect(optimiser.solve(choices(2, { rows: [{ of: [], low: 1 }] })).status).toBe('impossible');
		expect(optimiser.solve(choices(2, { rows: [{ of: [], high: 0 }] }))).toMatchObject({ sum: 2 });
	});

	/** Fewest of the 27 points of a space over three elements that meet all 117 lines: 18 (Pellegrino 1971). Takes a search. */
	const digits = (point: number) => [Math.floor(point / 9), Math.floor(point / 3) % 3, point % 3];
	const third = (a: number, b: number) => {
		const [x, y, z] = digits(a).map((digit, i) => (6 - digit - digits(b)[i]!) % 3);
		return 9 * x! + 3 * y! + z!;
	};
	const points = Array.from({ length: 27 }, (_, i) => i);
	const lines = points.flatMap((a) =>
		points.flatMap((b) => (a < b && b < third(a, b) ? [[a, b, third(a, b)]] : []))
	);
	const hard = choices(27, {
		gains: points.map(() => -1),
		rows: lines.map((of) => ({ of, low: 1 }))
	});

	it('throws what its listener throws, and works on', () => {
		const stop = () => {
			throw new Error('enough');
		};
		expect(() => optimiser.solve(hard, { progress: stop })).toThrow('enough');
		expect(optimiser.solve(choices(2, {}))).toMatchObject({ status: 'optimal', sum: 2 });
	});

	it('gives the best so far and what nothing can exceed where the search is cut short', () => {
		const found = optimiser.solve(hard, { mostNodes: 1 });
		expect(found.status).toBe('best');
		const { sum, bound } = found as { readonly sum: number; readonly bound: number };
		expect(sum).toBeLessThanOrEqual(-18);
		expect(bound).toBeGreaterThan(-18);
	}, 20_000);
});
