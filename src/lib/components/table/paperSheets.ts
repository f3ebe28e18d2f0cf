import type { Column, ColumnGroup } from './columns.ts';

/** How much stands beside the names on a sheet of paper that is held upright; a column of figures takes 1. */
const MOST = 6;
const WORDS = 1.6;

const widthOf = ({ align }: Pick<Column, 'align'>) => (align === 'end' ? 1 : WORDS);

/** The columns of a wide table on as many sheets as they take, in their groups and in their order. */
export function paperSheets(groups: readonly ColumnGroup[]): ColumnGroup[][] {
	const sheets: ColumnGroup[][] = [];
	let left = 0;
	for (const { id, label, columns } of groups)
		for (const column of columns) {
			if (sheets.length === 0 || widthOf(column) > left) {
				sheets.push([]);
				left = MOST;
			}
			left -= widthOf(column);
			const sheet = sheets.at(-1) as ColumnGroup[];
			const last = sheet.at(-1);
			if (last?.id === id) sheet[sheet.length - 1] = { ...last, columns: [...last.columns, column] };
			else sheet.push({ id, label, columns: [column] });
		}
	return sheets;
}
