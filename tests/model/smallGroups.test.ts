import { expect, it } from 'vitest';
import { smallGroups } from '#lib/model/smallGroups.ts';
import { fromDocument, type MapDocument } from '#lib/model/StakeholderMap.ts';
import { viewAs } from '#lib/model/viewAs.ts';

const many = (kind: 'residents' | 'agency' | 'other', home: string, ids: string) =>
	[...ids].map((id) => ({ id, name: id, kind, home, sensitivity: 'public' as const }));
const mapOf = (parts: Omit<MapDocument, 'header'>) =>
	fromDocument({
		header: { id: 'm', title: 'Who lives here?' },
		jurisdictions: [
			{ id: 'north', name: 'North' },
			{ id: 'south', name: 'South' }
		],
		...parts
	});

it('finds people of a kind in one place of whom there are fewer than five, the fewest first', () => {
	const map = mapOf({
		stakeholders: [...many('residents', 'north', 'abcde'), ...many('residents', 'south', 'fg')]
	});
	expect(smallGroups(map)).toEqual([{ kind: 'residents', place: 'south', members: ['f', 'g'] }]);
	const alone = mapOf({ stakeholders: [...map.stakeholders.values(), ...many('other', 'north', 'z')] });
	expect(smallGroups(alone).map(({ members }) => members.join(''))).toEqual(['z', 'fg']);
});

it('finds a kind of which there are few wherever they are, once', () => {
	const homeless = many('other', 'north', 'xy').map(({ id, name, kind }) => ({ id, name, kind }));
	expect(smallGroups(mapOf({ stakeholders: homeless }))).toEqual([{ kind: 'other', members: ['x', 'y'] }]);
});

it('finds declared groups, and counts no institution', () => {
	const map = mapOf({
		stakeholders: [...many('residents', 'north', 'abcde'), ...many('agency', 'north', 'p')],
		groups: [
			{ id: 'met', name: 'Those we met', members: ['a', 'b', 'p'] },
			{ id: 'offices', name: 'Offices', members: ['p'] }
		]
	});
	expect(smallGroups(map)).toEqual([{ group: 'met', members: ['a', 'b'] }]);
});

it('counts what an audience sees: others do not hide those who are shown, nor show themselves', () => {
	const [a, ...rest] = many('residents', 'north', 'abcde');
	const withheld = rest.map(({ id, name, kind, home }) => ({ id, name, kind, home }));
	const map = mapOf({ stakeholders: [a!, ...withheld] });
	expect(smallGroups(map)).toEqual([]);
	expect(smallGroups(viewAs(map, { level: 'public', at: '2026-01-01' }))).toEqual([
		{ kind: 'residents', place: 'north', members: ['a'] }
	]);
});
