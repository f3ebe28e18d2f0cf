import { message } from '#lib/base/message.ts';
import type { ChecklistItem } from '#lib/model/checklists.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { AnswerTable, Cell } from '../answer.ts';
import { namesOf, nameOf } from '../names.ts';
import { nameOfEntry, nameOfItem, type Declared } from './boundary.ts';

/** The boundary list with where each entry stands, and what a checklist still asks; tables without rows are left out. */
export function boundaryTables(
	map: StakeholderMap,
	declared: readonly Declared[],
	checklist: readonly ChecklistItem[]
): AnswerTable[] {
	return [boundaryTable(map, declared), checklistTable(declared, checklist)].filter(
		({ rows }) => rows.length > 0
	);
}

function boundaryTable(map: StakeholderMap, declared: readonly Declared[]): AnswerTable {
	return {
		id: 'boundary',
		title: message('answer.missing.table.boundary'),
		columns: ['entry', 'sort', 'standing', 'bodies'].map((column) =>
			message(`answer.missing.column.${column}`)
		),
		rows: declared.map(({ entry, standing, bodies, only }): Cell[] => [
			nameOfEntry(entry),
			message(`boundary.sort.${entry.sort}`),
			message(
				`boundary.standing.${standing}`,
				only === undefined ? undefined : { contact: nameOf(map, only) }
			),
			bodies.length > 0 ? message('answer.list', { items: namesOf(map, bodies, 4) }) : null
		]),
		ids: declared.map(({ entry }) => entry.id)
	};
}

function checklistTable(declared: readonly Declared[], checklist: readonly ChecklistItem[]): AnswerTable {
	const spokenOf = new Set(declared.map(({ entry }) => entry.item));
	const kinds = new Set(declared.map(({ entry }) => entry.kind));
	const open = checklist.filter(
		({ id, kind }) => !spokenOf.has(id) && (kind === undefined || !kinds.has(kind))
	);
	return {
		id: 'checklist',
		title: message('answer.missing.table.checklist'),
		columns: [message('answer.missing.column.entry'), message('answer.missing.column.sort')],
		rows: open.map((item): Cell[] => [nameOfItem(item), message(`boundary.sort.${item.sort}`)])
	};
}
