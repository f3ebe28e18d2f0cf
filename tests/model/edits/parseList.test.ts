import { describe, expect, it } from 'vitest';
import { applyChanges } from '#lib/model/applyChange.ts';
import { isList, listChanges, MOST_ROWS, parseList } from '#lib/model/edits/parseList.ts';
import { fromDocument } from '#lib/model/StakeholderMap.ts';
import type { StakeholderKind } from '#lib/model/words.ts';

const map = fromDocument({
	header: { id: 'm', title: 'M' },
	jurisdictions: [{ id: 'kel', name: 'Kelowna' }],
	stakeholders: [{ id: 'city', name: 'City of Kelowna', kind: 'municipality', home: 'kel' }]
});
const words = new Map<string, StakeholderKind>([
	['agency', 'agency'],
	['organisme public', 'agency']
]);
const parse = (text: string) => parseList(text, map, words);

describe('a pasted list', () => {
	it('is more than one line', () => {
		expect(['', 'one', 'one\n', '\n one, agency \n'].map(isList)).toEqual([false, false, false, false]);
		expect(['one\ntwo', 'one\r\n\r\ntwo'].map(isList)).toEqual([true, true]);
	});

	it('is read line by line, and names the row of each', () => {
		expect(parse('Board, agency\n\nWatch, Kelowna\r\n').map(({ row, entry }) => [row, entry.name])).toEqual([
			[1, 'Board'],
			[3, 'Watch']
		]);
	});

	it('is read cell by cell where it comes from a spreadsheet, without its header', () => {
		const rows = parse('Nom\tType\tTerritoire\nSmith, Jones\tOrganisme public\tKelowna\n"Line\nbreak"\t\t\n');
		expect(rows.map(({ entry }) => entry)).toMatchObject([
			{ name: 'Smith, Jones', kind: 'agency', place: { known: 'kel' } },
			{ name: 'Line break', kind: undefined }
		]);
	});

	it('marks who is there already, and a row that says the same again', () => {
		const rows = parse('city of kelowna\nBoard\nBOARD\nBoard, Kelowna');
		expect(rows.map(({ entry, twin }) => [entry.existing, twin])).toEqual([
			['city', undefined],
			[undefined, undefined],
			[undefined, 2],
			[undefined, undefined]
		]);
	});

	it('adds a new place once', () => {
		let count = 0;
		const rows = parse('A, Kelowna > Rutland\nB, Kelowna > Rutland\nC, Kelowna > Rutland > North');
		const { changes, stakeholders } = listChanges(rows, map, () => `n${count++}`, 'other');
		const next = applyChanges(map, changes);
		expect([...next.jurisdictions.values()].map(({ name }) => name)).toEqual(['Kelowna', 'Rutland', 'North']);
		expect(stakeholders.map((id) => next.stakeholders.get(id)?.name)).toEqual(['A', 'B', 'C']);
	});

	it('ends where a file begins', () => {
		expect(parse('x\n'.repeat(MOST_ROWS + 5))).toHaveLength(MOST_ROWS);
	});
});
