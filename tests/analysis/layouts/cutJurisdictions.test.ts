import { expect, it } from 'vitest';
import { cutJurisdictions } from '#lib/analysis/layouts/cutJurisdictions.ts';
import { fromDocument } from '#lib/model/StakeholderMap.ts';
import type { StakeholderKind } from '#lib/model/words.ts';

const at = (home: string, kind: StakeholderKind, ...names: string[]) =>
	names.map((name) => ({ id: name, name, kind, home }));

it('never puts a Nation under another government’s name, however few of it are in sight', () => {
	const map = fromDocument({
		header: { id: 'basin', title: 'Basin' },
		jurisdictions: [
			{ id: 'canada', name: 'Canada' },
			{ id: 'nation', name: 'A Nation' },
			{ id: 'abroad', name: 'Abroad' }
		],
		stakeholders: [
			...at('canada', 'municipality', 'a', 'b', 'c', 'd'),
			...at('nation', 'indigenousGovernment', 'n'),
			...at('abroad', 'international', 'x')
		]
	});
	const rows = cutJurisdictions(map, 3);
	expect(rows.map(({ id, beyond, stakeholders }) => [id, beyond, stakeholders])).toEqual([
		['canada', true, ['a', 'b', 'c', 'd', 'x']],
		['nation', false, ['n']]
	]);
});
