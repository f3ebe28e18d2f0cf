import type { Place } from '#lib/base/issue.ts';
import type { ReadOptions } from '../format.ts';
import type { Table } from '../csv/table.ts';
import type { GraphDraft, TableShape } from '../graph/RawGraph.ts';
import type { TableMapping } from '../mapping/Mapping.ts';
import { addLists, addMatrix } from './matrices.ts';
import { addNodes, addTies, type TableReading } from './rows.ts';
import { addTwoMode } from './twoMode.ts';
import { lacksHeader, shapeOf } from './shapeOf.ts';

/** Columns of a table of ties at most whose first row is taken for one of them where it names no ends. */
const BARE = 3;

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
	const at: TableReading['at'] = (row, column) => placeIn(table, row, column);
	const isGuessed = told.header === undefined && told.from === undefined;
	const isBare = isGuessed
		? shape === 'ties' && lacksHeader(table) && table.columns.length <= BARE
		: told.header === false && canBeBare(shape);
	if (isBare && isGuessed) draft.see('csv.noHeader', 'notice', at(1));
	const named = isBare ? withoutHeader(table, shape) : table;
	// Headers that say nothing of ends name them all the same: the first two columns.
	const [from, to] = named.columns;
	const ends = shape === 'ties' && told.from === undefined && lacksHeader(named) ? { from, to } : {};
	const reading: TableReading = { draft, table: named, told: { ...told, ...ends }, options, at };
	const used = shape === undefined ? {} : read(shape, reading);
	draft.tables.push({
		table: table.sheet ?? table.file,
		shape: shape ?? 'none',
		rows: table.rows.length,
		columns: named.columns,
		...(canBeBare(shape) ? { header: !isBare } : {}),
		...(table.sheet === undefined ? {} : { range: told.range ?? '' }),
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
			return addTies(reading);
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

/** Whether a table of this shape can be read where its first row names no columns. */
function canBeBare(shape: TableShape | undefined): boolean {
	return shape === 'ties' || shape === 'stakeholders' || shape === 'projects';
}

/** The table with its first row as a row like the others, under headers of our own. */
function withoutHeader(table: Table, shape: TableShape | undefined): Table {
	const own = shape === 'ties' ? ['source', 'target', 'weight'] : ['name'];
	const columns = table.columns.map((_, index) => own[index] ?? `column ${index + 1}`);
	const number = Math.max(1, (table.rows[0]?.number ?? 2) - 1);
	return { ...table, columns, rows: [{ number, cells: table.columns }, ...table.rows] };
}

function placeIn({ file, sheet }: Table, row?: number, column?: string): Place {
	return {
		file,
		...(sheet === undefined ? {} : { sheet }),
		...(row === undefined ? {} : { row }),
		...(column === undefined ? {} : { column })
	};
}
