import { describe, expect, it } from 'vitest';
import type { Indicator, Reading } from '#lib/model/records.ts';
import { drawTrend } from '#lib/views/charts/trend.ts';

const size = { width: 110, height: 60, margin: 5 };
const indicator: Indicator = { id: 'i', name: 'i', baseline: 10, baselineAt: '2024', target: 50 };
const reading = (at: string, more: Partial<Reading>): Reading => ({ id: at, indicator: 'i', at, ...more });

describe('a trend', () => {
	it('puts baseline and readings in time, on one scale with the target', () => {
		const trend = drawTrend(
			indicator,
			[reading('2026', { amount: 30 }), reading('2025', { amount: 20, illustrative: true })],
			size
		);
		expect(trend?.points.map(({ x, y, at }) => [x, y, at])).toEqual([
			[5, 55, '2024'],
			[55, 42.5, '2025'],
			[105, 30, '2026']
		]);
		expect(trend?.points.map(({ isIllustrative }) => isIllustrative)).toEqual([false, true, false]);
		expect(trend).toMatchObject({ path: 'M5 55L55 42.5L105 30', baseline: 55, target: 5, low: 10, high: 50 });
	});

	it('stands in the middle where there is one figure, and is none where stories alone were told', () => {
		const bare = { id: 'i', name: 'i' };
		expect(drawTrend(bare, [reading('2025-05', { amount: 3 })], size)).toMatchObject({
			points: [{ x: 55, y: 30 }],
			path: ''
		});
		expect(drawTrend(bare, [reading('2025', { story: 'They called us.' })], size)).toBeUndefined();
	});
});
