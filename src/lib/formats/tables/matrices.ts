import { parseNumber } from '../csv/numbers.ts';
import type { AttributeValue } from '../graph/RawGraph.ts';
import type { TableReading } from './rows.ts';

const WEIGHT = 'weight';

/**
 * A matrix of ties: a number other than 0 in the row of one and the column of another. A symmetric one holds
 * each tie twice and is read without direction. Cells that are no numbers are reported.
 */
export function addMatrix({ draft, table, told, at }: TableReading) {
	const names = table.columns.slice(1).map((name) => name.trim());
	const seen = new Set<string>();
	const addNode = (id: string, row: number) => {
		if (id === '' || seen.has(id)) return;
		seen.add(id);
		draft.addNode({ id, attributes: new Map(), at: at(row) });
	};
	for (const { cells, number } of table.rows) addNode((cells[0] ?? '').trim(), number);
	for (const name of names) addNode(name, 1);
	const cells = table.rows.flatMap(({ cells, number }) => {
		const from = (cells[0] ?? '').trim();
		if (from === '') draft.see('node.withoutId', 'error', at(number));
		return cells.slice(1).flatMap((cell, index) => {
			const to = names[index] ?? '';
			const value = parseNumber(cell, table.decimal);
			if (value === undefined && cell.trim() !== '')
				draft.see('matrix.cellUnreadable', 'error', at(number, to), { cell: cell.slice(0, 40) });
			return value === undefined || value === 0 || to === '' || from === ''
				? []
				: [{ from, to, value, number }];
		});
	});
	const held = new Map(cells.map(({ from, to, value }) => [JSON.stringify([from, to]), value]));
	const isSymmetric =
		told.directed === undefined
			? cells.every(({ from, to, value }) => held.get(JSON.stringify([to, from])) === value)
			: !told.directed;
	const done = new Set<string>();
	for (const { from, to, value, number } of cells) {
		if (isSymmetric && done.has(JSON.stringify([to, from])) && from !== to) continue;
		done.add(JSON.stringify([from, to]));
		const attributes = new Map<string, AttributeValue>([[WEIGHT, value]]);
		draft.addEdge({ from, to, directed: !isSymmetric, attributes, at: at(number, to) });
	}
	return {};
}

/** Lists of neighbours: the first cell of each row is tied to every other. Each pair counts once. */
export function addLists({ draft, table, told, at }: TableReading) {
	const done = new Set<string>();
	const seen = new Set<string>();
	const rows = [{ number: 1, cells: table.columns }, ...table.rows];
	const addNode = (id: string, row: number) => {
		if (seen.has(id)) return;
		seen.add(id);
		draft.addNode({ id, attributes: new Map(), at: at(row) });
	};
	for (const { cells, number } of rows) {
		const [from = '', ...rest] = cells.map((cell) => cell.trim());
		const ends = rest.filter((end) => end !== '');
		if (from === '' && ends.length > 0) draft.see('csv.tieWithoutEnd', 'error', at(number));
		if (from === '') continue;
		addNode(from, number);
		for (const to of ends) {
			addNode(to, number);
			const key = JSON.stringify([from, to]);
			if (done.has(key) || (told.directed !== true && done.has(JSON.stringify([to, from])))) {
				draft.see('edge.repeated', 'notice', at(number), { from: from.slice(0, 80), to: to.slice(0, 80) });
				continue;
			}
			done.add(key);
			draft.addEdge({ from, to, directed: told.directed ?? false, attributes: new Map(), at: at(number) });
		}
	}
	return {};
}
