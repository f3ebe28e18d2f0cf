import { describe, expect, it } from 'vitest';
import { matrix } from '#lib/views/matrix.ts';
import { blockings, blocksOf, orders, pairsOf } from '#lib/views/matrix/blocks.ts';
import { neighboursOf } from '#lib/views/nodes.ts';
import { examples, inputOf, readExample } from '../pictureInput.ts';

describe.each(examples)('%s', (name) => {
	const map = readExample(name);
	const near = neighboursOf({ map });

	it.each(blockings)('puts everyone in one block by %s, in either order', (blockBy) => {
		for (const orderBy of orders) {
			const blocks = blocksOf(inputOf(map, { blockBy, orderBy }));
			expect(blocks.flatMap(({ members }) => members).sort()).toEqual([...map.stakeholders.keys()].sort());
		}
	});

	it('counts tied, possible and unknown pairs of blocks as counting one by one does', () => {
		const blocks = blocksOf(inputOf(map));
		pairsOf(map, blocks).forEach((row, i) =>
			row.forEach((pair, j) => {
				const [a, b] = [blocks[i]?.members ?? [], blocks[j]?.members ?? []];
				const all = a.flatMap((one, at) =>
					(i === j ? a.slice(at + 1) : b).map((other) => [one, other] as const)
				);
				const tied = all.filter(([one, other]) => near.get(one)?.has(other)).length;
				expect(pair).toMatchObject({ possible: all.length, tied });
				if (map.absences.size === 0) expect(pair.unknown).toBe(all.length - tied);
			})
		);
	});

	it('hatches what nobody knows and writes no zero there', () => {
		const { areas, captions } = matrix.draw(inputOf(map));
		const unknown = new Set(areas.filter(({ hatched }) => hatched).map(({ id }) => id));
		expect(unknown.size).toBeGreaterThan(0);
		expect(captions.filter(({ id }) => unknown.has(id))).toEqual([]);
	});
});
