import { expect, it } from 'vitest';
import { drawGap } from '#lib/views/region/drawGap.ts';

const row = [0, 1, 2].map((i) => ({ x: 100 + 200 * i, y: 100 }));

it('a gap between two places runs behind the one that stands between them, and its plus is seen', () => {
	const { lines, middle } = drawGap([0, 2], row, 100);
	const half = (100 * Math.sqrt(3)) / 2;
	expect(lines).toHaveLength(2);
	for (const [from, to] of lines ?? [])
		expect([from.x, to.x].every((x) => Math.abs(x - 300) >= half - 1e-6)).toBe(true);
	expect(Math.abs(middle.x - 300)).toBeGreaterThan(half);
});

it('one between neighbours is a whole line with its plus at the middle', () => {
	const { lines, middle, ends } = drawGap([0, 1], row, 100);
	expect(lines).toEqual([ends]);
	expect(middle.x).toBeCloseTo(200, 6);
});
