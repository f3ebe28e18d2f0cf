import { describe, expect, it } from 'vitest';
import { applyChanges } from '#lib/model/applyChange.ts';
import { entryChanges, parseEntry } from '#lib/model/edits/parseEntry.ts';
import { fromDocument } from '#lib/model/StakeholderMap.ts';
import type { StakeholderKind } from '#lib/model/words.ts';

const map = fromDocument({
	header: { id: 'm', title: 'M' },
	jurisdictions: [
		{ id: 'bc', name: 'British Columbia', nameFr: 'Colombie-Britannique' },
		{ id: 'kel', name: 'Kelowna', code: 'KEL', parent: 'bc' },
		{ id: 'ver', name: 'Vernon', parent: 'bc' }
	],
	stakeholders: [{ id: 'city', name: 'City of Vernon', kind: 'municipality', home: 'ver' }]
});
const words = new Map<string, StakeholderKind>([
	['municipality', 'municipality'],
	['municipalité', 'municipality'],
	['community group', 'communityGroup']
]);
const parse = (line: string) => parseEntry(line, map, words);

describe('one line', () => {
	it.each([
		['City of Kelowna, municipality, Kelowna', 'City of Kelowna', 'municipality', 'kel'],
		['Ville, COLOMBIE-BRITANNIQUE, municipalite', 'Ville', 'municipality', 'bc'],
		['Stewards,kel , Community-Group', 'Stewards', 'communityGroup', 'kel'],
		['Smith, Jones and Sons', 'Smith, Jones and Sons', undefined, undefined],
		['Kelowna', 'Kelowna', undefined, undefined],
		['Ministry, of Water, municipality', 'Ministry, of Water', 'municipality', undefined]
	])('%s', (line, name, kind, home) => {
		expect(parse(line)).toMatchObject({ name, kind });
		expect(parse(line)?.place?.known).toBe(home);
	});

	it('without a name is nothing', () => {
		expect([parse(''), parse(' , municipality')]).toEqual([undefined, undefined]);
	});

	it('adds the places of a path that are new, below those that are known', () => {
		expect(parse('Hall, BC > British Columbia')?.place).toEqual({
			known: undefined,
			added: ['BC', 'British Columbia']
		});
		const entry = parse('Hall, British Columbia > Kelowna > Rutland > Centre')!;
		expect(entry.place).toEqual({ known: 'kel', added: ['Rutland', 'Centre'] });
		let count = 0;
		const { changes, stakeholder } = entryChanges(entry, () => `new${count++}`);
		const next = applyChanges(map, changes);
		expect(next.stakeholders.get(stakeholder)).toEqual({
			id: 'new2',
			name: 'Hall',
			kind: 'other',
			home: 'new1'
		});
		expect(next.jurisdictions.get('new0')).toEqual({ id: 'new0', name: 'Rutland', parent: 'kel' });
	});

	it('knows a stakeholder that is there, but not one of the same name elsewhere', () => {
		expect(parse('city of vernon')?.existing).toBe('city');
		expect(parse('City of Vernon, Vernon')?.existing).toBe('city');
		expect(parse('City of Vernon, Kelowna')?.existing).toBeUndefined();
	});
});
