import type { Place } from '#lib/base/issue.ts';
import type { ReadOptions } from '../format.ts';
import type { Table } from '../csv/table.ts';
import type { GraphDraft, TableShape } from '../graph/RawGraph.ts';
import type { TableMapping } from '../mapping/Mapping.ts';
import { addLists, addMatrix } from './matrices.ts';
import { addNodes, addTies, type TableReading } from './rows.ts';
import { addTwoMode } from './twoMode.ts';
import { lacksHeader, shapeOf } from './shapeOf.ts';

/**
 * Reads a table into a network: ties, stakeholders, a matrix, lists of neighbours, or who takes part in what,
 * as its mapping says or else as it looks. Answers what it was taken for; undefined where nothing says.
 */
export function addTable(
	draft: GraphDraft,
	table: Table,
	told: Partial<TableMapping>,
	options: ReadOptions
): TableShape | undefined {
	const shape = told.shape ?? shapeOf(table);
	draft.addIssues(table.issues);
	draft.namedEnds ??= 'idsFirst';
	const reading: TableReading = {
		draft,
		table,
		told,
		options,
		at: (row, column) => placeIn(table, row, column)
	};
	const used = shape === undefined ? {} : read(shape, reading);
	draft.tables.push({
		table: table.sheet ?? table.file,
		shape: shape ?? 'none',
		rows: table.rows.length,
		columns: table.columns,
		delimiter: table.delimiter,
		encoding: table.encoding,
		decimal: table.decimal,
		...used
	});
	return shape;
}

function read(shape: TableShape, reading: TableReading): { id?: string; from?: string; to?: string } {
	const { table, draft, at } = reading;
	switch (shape) {
		case 'stakeholders':
			return addNodes(reading);
		case 'ties':
			if (!lacksHeader(table) || reading.told.from !== undefined) return addTies(reading);
			draft.see('csv.noHeader', 'notice', at(1));
			return addTies({ ...reading, table: withoutHeader(table) });
		case 'matrix':
			return addMatrix(reading);
		case 'lists':
			return addLists(reading);
		case 'twoMode':
			return addTwoMode(reading);
		case 'projects':
			return addNodes(reading, 'projects');
		case 'none':
			draft.see('table.unused', 'warning', at(), {
				table: table.sheet ?? table.file,
				count: table.rows.length
			});
			return {};
	}
}

/** The table with its first row as ties, under headers of our own. */
function withoutHeader(table: Table): Table {
	const columns = ['source', 'target', 'weight', ...table.columns.slice(3)].slice(0, table.columns.length);
	return { ...table, columns, rows: [{ number: 1, cells: table.columns }, ...table.rows] };
}

function placeIn({ file, sheet }: Table, row?: number, column?: string): Place {
	return {
		file,
		...(sheet === undefined ? {} : { sheet }),
		...(row === undefined ? {} : { row }),
		...(column === undefined ? {} : { column })
	};
}
