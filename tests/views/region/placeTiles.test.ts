import fc from 'fast-check';
import { expect, it } from 'vitest';
import { edgeTowards, fitGrid, hexagonAt, placeTiles } from '#lib/views/region/placeTiles.ts';

const size = { width: 848, height: 584 };
const square = (count: number, value: (i: number, j: number) => number) =>
	Array.from({ length: count }, (_, i) =>
		Array.from({ length: count }, (__, j) => (i === j ? 0 : value(i, j)))
	);

it('has a cell for every tile, all on the surface, none on another', () => {
	for (let count = 1; count <= 14; count++) {
		const { radius, cells } = fitGrid(count, size);
		expect(cells.length).toBeGreaterThanOrEqual(count);
		const width = Math.sqrt(3) * radius;
		for (const [i, a] of cells.entries()) {
			expect(a.x - width / 2).toBeGreaterThanOrEqual(-1e-6);
			expect(a.x + width / 2).toBeLessThanOrEqual(size.width + 1e-6);
			expect(a.y + radius).toBeLessThanOrEqual(size.height + 1e-6);
			for (const b of cells.slice(i + 1))
				expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(width - 1e-6);
		}
	}
});

it('gives every tile a cell of its own, and the same ones each time', () => {
	const pulls = fc
		.integer({ min: 1, max: 9 })
		.chain((count) => fc.array(fc.nat(20), { minLength: 81, maxLength: 81 }).map((n) => ({ count, n })));
	fc.assert(
		fc.property(pulls, ({ count, n }) => {
			const pull = square(count, (i, j) => n[Math.min(i, j) * 9 + Math.max(i, j)] ?? 0);
			const { cells } = fitGrid(count, size);
			const placed = placeTiles(pull, cells);
			expect(new Set(placed).size).toBe(count);
			expect(placeTiles(pull, cells)).toEqual(placed);
		}),
		{ numRuns: 50 }
	);
});

it('has two places in the same order in a window of any size', () => {
	const sizes = fc.record({
		width: fc.integer({ min: 300, max: 1400 }),
		height: fc.integer({ min: 200, max: 900 })
	});
	fc.assert(
		fc.property(sizes, ({ width, height }) => {
			const wide = { width: Math.max(width, 2 * height), height };
			expect(
				placeTiles(
					square(2, () => 5),
					fitGrid(2, wide).cells
				)
			).toEqual([0, 1]);
		})
	);
});

it('puts side by side what belongs together', () => {
	const { cells, radius } = fitGrid(9, size);
	const placed = placeTiles(
		square(9, (i, j) => (Math.min(i, j) === 3 && Math.max(i, j) === 7 ? 50 : 1)),
		cells
	);
	const [a, b] = [cells[placed[3] as number], cells[placed[7] as number]];
	expect(Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))).toBeLessThan(radius * 1.8);
});

it('leaves a hexagon on its rim', () => {
	const middle = { x: 100, y: 100 };
	for (const corner of hexagonAt(middle, 50)) {
		const met = edgeTowards(middle, 50, { x: corner.x * 3 - 200, y: corner.y * 3 - 200 });
		expect(Math.hypot(met.x - corner.x, met.y - corner.y)).toBeLessThan(1e-6);
	}
	expect(edgeTowards(middle, 50, { x: 900, y: 100 }).x).toBeCloseTo(100 + 25 * Math.sqrt(3));
});
