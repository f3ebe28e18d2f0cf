import { expect, it } from 'vitest';
import { crossings, orderLanes, orderWithin } from '#lib/views/lanes/order.ts';

it('puts lanes that share ties next to each other, the first one in the upper half', () => {
	const between = [
		[0, 0, 0, 5],
		[0, 0, 5, 0],
		[0, 5, 0, 5],
		[5, 0, 5, 0]
	];
	expect(orderLanes(between)).toEqual([0, 3, 2, 1]);
	expect(orderLanes([[0]])).toEqual([0]);
	expect(orderLanes([])).toEqual([]);
});

it('takes crossings away that need not be', () => {
	const neighbours = [[5], [4], [3], [2], [1], [0]];
	const rows = [
		[0, 1, 2],
		[3, 4, 5]
	];
	expect(crossings(rows, neighbours)).toBe(3);
	expect(crossings(orderWithin(rows, neighbours), neighbours)).toBe(0);
});
