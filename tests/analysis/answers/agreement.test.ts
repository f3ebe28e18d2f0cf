import { describe, expect, it } from 'vitest';
import { agreementOf, concordanceOf } from '#lib/analysis/answers/values/agreement.ts';

describe('agreement after van der Eijk', () => {
	it('gives the value of its own example', () => {
		expect(agreementOf([30, 40, 210, 130, 530, 50, 10])).toBeCloseTo(0.6113, 4);
	});

	it.each([
		[[5, 0, 0, 0, 5], -1],
		[[0, 0, 7, 0, 0], 1],
		[[2, 2, 2, 2, 2], 0]
	])('knows the ends of its scale: %j', (counts, agreement) => {
		expect(agreementOf(counts)).toBeCloseTo(agreement, 12);
	});

	it('does not depend on how many answered, or on which end is called high', () => {
		const counts = [3, 1, 0, 4, 2];
		expect(agreementOf(counts.map((count) => 3 * count))).toBeCloseTo(agreementOf(counts)!, 12);
		expect(agreementOf([...counts].reverse())).toBeCloseTo(agreementOf(counts)!, 12);
		expect(agreementOf([0, 0, 0, 0, 0])).toBeUndefined();
	});
});

describe('concordance after Kendall', () => {
	it('gives the published value of three orders of four', () => {
		expect(
			concordanceOf([
				[1, 2, 3, 4],
				[1, 3, 2, 4],
				[2, 1, 3, 4]
			])
		).toBeCloseTo(0.7778, 4);
	});

	it('is 1 for the same order, ties or none, and says nothing where nobody tells things apart', () => {
		expect(
			concordanceOf([
				[1, 2, 2, 5],
				[10, 20, 20, 30]
			])
		).toBeCloseTo(1, 12);
		expect(
			concordanceOf([
				[3, 3],
				[4, 4]
			])
		).toBeUndefined();
		expect(concordanceOf([[1, 2]])).toBeUndefined();
	});
});
