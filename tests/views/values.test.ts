import { expect, it } from 'vitest';
import { createMap } from '#lib/model/StakeholderMap.ts';
import { values } from '#lib/views/values.ts';
import { applyAll } from './applyAll.ts';
import { inputOf } from './pictureInput.ts';

const one = (id: string, kind: 'municipality' | 'indigenousGovernment' = 'municipality') =>
	({ kind: 'stakeholder.add', record: { id, name: id, kind } }) as const;
const rated = (id: string, stakeholder: string, rating?: number, more = {}) =>
	({ kind: 'valueRating.add', record: { id, stakeholder, value: 'care', rating, ...more } }) as const;

const map = applyAll(createMap({ id: 'map', title: 'What guides us?' }), [
	...['town', 'city', 'park', 'quiet'].map((id) => one(id)),
	one('nation', 'indigenousGovernment'),
	{ kind: 'value.add', record: { id: 'care', name: 'Care' } },
	rated('1', 'town', 5),
	rated('2', 'town', 3, { by: 'Bea' }),
	rated('3', 'city', 1),
	rated('4', 'park', undefined, { published: true }),
	rated('5', 'nation', 2, { by: 'Bea' })
]);
const cellsOf = (id: string) => values.rows(inputOf(map)).rows.find((row) => row.id === id)?.cells;

it('shows several raters by their middle and their range, and an own word as such', () => {
	expect(cellsOf('town')).toEqual(['town', '4 (3–5)']);
	expect(cellsOf('park')).toEqual(['park', 'own']);
});

it('takes unknown for unknown, and an Indigenous body at its own word alone', () => {
	expect(cellsOf('quiet')).toEqual(['quiet', undefined]);
	expect(cellsOf('nation')).toEqual(['nation', undefined]);
	const { areas } = values.draw(inputOf(map));
	expect(areas.some(({ hatched }) => hatched)).toBe(true);
});

it('outlines where some hold a value strongly and others hardly', () => {
	const { areas } = values.draw(inputOf(map));
	expect(areas.filter(({ stroke }) => stroke === 'ink')).toHaveLength(2);
});
