import { expect, it } from 'vitest';
import { paperSheets } from '#lib/components/table/paperSheets.ts';

const column = (id: string, align: 'start' | 'end' = 'end') => ({
	id,
	label: id,
	align,
	blank: '',
	cellOf: () => null
});
const idsOf = (sheets: ReturnType<typeof paperSheets>) =>
	sheets.map((sheet) => sheet.map(({ id, columns }) => `${id}: ${columns.map((one) => one.id).join(' ')}`));

it('puts every column on a sheet, in its group and its order, and no more on one than it has room for', () => {
	const groups = [
		{ id: 'partners', label: 'Partners', columns: ['a', 'b', 'c', 'd'].map((id) => column(id)) },
		{ id: 'bridges', label: 'Bridges', columns: ['e', 'f', 'g'].map((id) => column(id)) },
		{ id: 'what', label: 'What', columns: [column('kind', 'start'), column('place', 'start')] }
	];
	expect(idsOf(paperSheets(groups))).toEqual([
		['partners: a b c d', 'bridges: e f'],
		['bridges: g', 'what: kind place']
	]);
});
