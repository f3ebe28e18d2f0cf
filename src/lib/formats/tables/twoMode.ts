import { placeOf } from '../graph/headers.ts';
import type { AttributeValue } from '../graph/RawGraph.ts';
import { attributesOf, type TableReading } from './rows.ts';
import { twoModeColumns } from './shapeOf.ts';

/**
 * Who takes part in what: a row a participation, or a row a stakeholder and a column a project with a mark
 * (1, x or a role) where the one takes part in the other. What takes part are stakeholders, the others projects.
 */
export function addTwoMode(reading: TableReading) {
	const { table, told } = reading;
	const named = twoModeColumns(table.columns);
	const stakeholder = told.from === undefined ? named?.stakeholder : table.columns.indexOf(told.from);
	const project = told.to === undefined ? named?.project : table.columns.indexOf(told.to);
	if (stakeholder === undefined || project === undefined || stakeholder < 0 || project < 0)
		return addMarks(reading);
	return addRows(reading, stakeholder, project);
}

function addRows({ draft, table, at }: TableReading, stakeholder: number, project: number) {
	const cellsOf = attributesOf(table, [stakeholder, project], () => false);
	const role = placeOf(table.columns, 'role');
	const seen = new Set<string>();
	for (const row of table.rows) {
		const [who, what] = [stakeholder, project].map((place) => (row.cells[place] ?? '').trim()) as [
			string,
			string
		];
		if (who === '' || what === '') {
			const column = table.columns[who === '' ? stakeholder : project];
			draft.see('participation.withoutEnd', 'error', at(row.number, column));
			continue;
		}
		if (!seen.has(who)) draft.addNode({ id: who, attributes: new Map(), at: at(row.number) });
		seen.add(who);
		const attributes = cellsOf(row);
		// The role comes first, so that it is found before other words.
		const name = table.columns[role] ?? '';
		const own = attributes.get(name);
		const sorted = own === undefined ? attributes : new Map([[name, own], ...attributes]);
		draft.addParticipation({ project: what, stakeholder: who, attributes: sorted, at: at(row.number) });
	}
	return { from: table.columns[stakeholder] ?? '', to: table.columns[project] ?? '' };
}

function addMarks({ draft, table, at }: TableReading) {
	const [, ...projects] = table.columns;
	for (const [index, project] of projects.entries()) {
		if (project === '' || projects.indexOf(project) < index) continue;
		draft.projects.push({ id: project, attributes: new Map(), at: at(1, project) });
	}
	for (const { cells, number } of table.rows) {
		const who = (cells[0] ?? '').trim();
		if (who === '') {
			draft.see('participation.withoutEnd', 'error', at(number));
			continue;
		}
		draft.addNode({ id: who, attributes: new Map(), at: at(number) });
		projects.forEach((project, index) => {
			const mark = (cells[index + 1] ?? '').trim();
			if (project === '' || mark === '' || mark === '0') return;
			const attributes = new Map<string, AttributeValue>(/^(1|x|✓|✔)$/i.test(mark) ? [] : [['', mark]]);
			draft.addParticipation({ project, stakeholder: who, attributes, at: at(number, project) });
		});
	}
	return {};
}
