import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import RowsTable from '#lib/components/base/RowsTable.svelte';
import { message } from '#lib/base/message.ts';
import type { ViewTable } from '#lib/views/view.ts';
import WithLanguage from '../WithLanguage.svelte';

test('holds rows of records of two kinds, and columns, that have one id', async () => {
	const column = { id: 'name', label: message('view.column.stakeholder'), align: 'start' } as const;
	const table: ViewTable = {
		caption: message('view.compare.question'),
		columns: [column, column],
		rows: [
			{ id: 'a', cells: ['Water board', 2] },
			{ id: 'a', cells: ['Flood plan', undefined] }
		]
	};
	const { container } = await render(WithLanguage, {
		of: RowsTable as never,
		language: 'en',
		given: { table }
	});
	const rows = [...container.querySelectorAll('tbody tr')].map((row) =>
		[...row.querySelectorAll('td')].map((cell) => cell.textContent)
	);
	expect(rows).toEqual([
		['Water board', '2'],
		['Flood plan', 'unknown']
	]);
	expect(container.querySelectorAll('th')).toHaveLength(2);
});
