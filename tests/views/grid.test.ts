import fc from 'fast-check';
import { expect, it } from 'vitest';
import { heldApart } from '#lib/analysis/answers/rightsHolders.ts';
import { createMap } from '#lib/model/StakeholderMap.ts';
import { grid } from '#lib/views/grid.ts';
import { scoresOf, spreadOf } from '#lib/views/grid/scores.ts';
import { applyAll } from './applyAll.ts';
import { examples, inputOf, readExample } from './pictureInput.ts';

const one = (id: string, kind: 'municipality' | 'indigenousGovernment' = 'municipality') =>
	({ kind: 'stakeholder.add', record: { id, name: id, kind } }) as const;
const judged = (id: string, stakeholder: string, by: string, influence?: number, interest?: number) =>
	({ kind: 'assessment.add', record: { id, stakeholder, by, influence, interest } }) as const;

const map = applyAll(createMap({ id: 'map', title: 'Who?' }), [
	one('town'),
	one('city'),
	one('quiet'),
	one('nation', 'indigenousGovernment'),
	judged('1', 'town', 'Ann', 5, 2),
	judged('2', 'town', 'Bea', 3, 2),
	judged('3', 'town', 'Cem', 4, 4),
	judged('4', 'city', 'Ann', 1, 5),
	judged('5', 'quiet', 'Ann', 4),
	judged('6', 'nation', 'Ann', 5, 5)
]);

it('takes the median of several raters and shows how far they are apart', () => {
	const [town] = scoresOf(map).scored;
	expect(town).toMatchObject({
		power: { median: 4, least: 3, most: 5 },
		interest: { median: 2, least: 2, most: 4 }
	});
	const whiskers = grid.draw(inputOf(map)).areas.filter(({ id }) => id.startsWith('whisker'));
	expect(whiskers.map(({ id }) => id)).toEqual(['whisker:x:town', 'whisker:y:town']);
	const raters = grid
		.draw(inputOf(map, { selection: 'town' }))
		.areas.filter(({ id }) => id.startsWith('rater'));
	expect(raters).toHaveLength(3);
});

it('keeps who was not judged in both outside of the axes, and nobody places a rights holder', () => {
	expect(scoresOf(map)).toMatchObject({ unscored: ['quiet'], apart: ['nation'] });
	const { rows } = grid.rows(inputOf(map));
	expect(rows.find(({ id }) => id === 'nation')?.cells.slice(1, 3)).toEqual([undefined, undefined]);
});

it.each(examples)('puts nobody of %s into a field by the word of others who speaks for itself', (name) => {
	const example = readExample(name);
	const input = inputOf(example);
	const { nodes } = grid.draw(input);
	const apart = new Set(heldApart(example).map(({ id }) => id));
	for (const node of nodes) if (apart.has(node.id)) expect(grid.place(input, node)).toBeUndefined();
});

it('reads the scores of a place back from where they are drawn', () => {
	const input = inputOf(map);
	const { nodes } = grid.draw(input);
	const at = (id: string) => grid.place(input, nodes.find((node) => node.id === id) ?? { x: 0, y: 0 });
	expect(at('town')).toEqual({ influence: 4, interest: 2 });
	expect(at('city')).toEqual({ influence: 1, interest: 5 });
	expect(at('quiet')).toBeUndefined();
});

it('has half of the scores on either side of the median', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 9 }), (scores) => {
			const { median, least, most } = spreadOf(scores);
			expect(scores.filter((score) => score < median).length).toBeLessThanOrEqual(scores.length / 2);
			expect(scores.filter((score) => score > median).length).toBeLessThanOrEqual(scores.length / 2);
			expect([least, most]).toEqual([Math.min(...scores), Math.max(...scores)]);
		})
	);
});
