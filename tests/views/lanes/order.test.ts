import { expect, it } from 'vitest';
import { createRandom } from '#lib/base/random.ts';
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

it('counts as many crossings as there are, pair of ties by pair of ties', () => {
	const random = createRandom(5);
	for (let turn = 0; turn < 20; turn++) {
		const rows: number[][] = [[], [], []];
		for (let node = 0; node < 30; node++) rows[Math.floor(random() * 3)]?.push(node);
		const neighbours: number[][] = Array.from({ length: 30 }, () => []);
		const place = new Map(rows.flatMap((row, r) => row.map((node, at) => [node, { r, at }] as const)));
		const ties: { rows: string; upper: number; lower: number }[] = [];
		for (let a = 0; a < 30; a++)
			for (let b = a + 1; b < 30; b++) {
				if (random() > 0.2) continue;
				neighbours[a]?.push(b);
				neighbours[b]?.push(a);
				const [one, other] = [a, b].map((node) => place.get(node) as { r: number; at: number });
				const [upper, lower] = (one?.r ?? 0) < (other?.r ?? 0) ? [one, other] : [other, one];
				if (upper && lower && upper.r !== lower.r)
					ties.push({ rows: `${upper.r} ${lower.r}`, upper: upper.at, lower: lower.at });
			}
		const crossing = ties.flatMap((one, i) =>
			ties
				.slice(i + 1)
				.filter(
					(other) => other.rows === one.rows && (one.upper - other.upper) * (one.lower - other.lower) < 0
				)
		);
		expect(crossings(rows, neighbours)).toBe(crossing.length);
	}
});
