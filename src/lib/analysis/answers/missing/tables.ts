import type { Id } from '#lib/base/ids.ts';
import { message, type Message } from '#lib/base/message.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { AnswerTable, Cell } from '../answer.ts';
import type { Grouping } from '../grouping.ts';
import { nameOf } from '../names.ts';
import type { Neighbours } from '../neighbours.ts';
import type { SinglePoint } from './fragility.ts';
import type { Voice } from './heard.ts';
import type { Owed } from './promises.ts';
import type { SilentPair } from './regionPairs.ts';
import type { unaskedPairs } from './unasked.ts';

interface Gaps {
	readonly voices: readonly Voice[];
	readonly behind: ReadonlyMap<Id, readonly Id[]>;
	readonly points: readonly SinglePoint[];
	readonly alone: readonly Id[];
	readonly pairs: readonly SilentPair[];
	readonly grouping: Grouping | undefined;
	readonly owed: readonly Owed[];
	readonly asked: ReturnType<typeof unaskedPairs>;
}

/** Every gap found, whole; tables without rows are left out. */
export function missingTables(map: StakeholderMap, neighbours: Neighbours, gaps: Gaps): AnswerTable[] {
	const tables = [
		voiceTable(map, neighbours, gaps),
		contactTable(map, gaps),
		pointTable(map, gaps),
		pairTable(gaps),
		owedTable(map, gaps),
		unaskedTable(map, gaps)
	];
	return tables.filter(({ rows }) => rows.length > 0);
}

function voiceTable(map: StakeholderMap, neighbours: Neighbours, { voices }: Gaps): AnswerTable {
	return {
		id: 'voices',
		title: message('answer.missing.table.voices'),
		columns: columns('voice', 'affectedBy', 'heardIn', 'notHeardIn', 'contacts'),
		rows: voices.map(({ id, heard, unheard }): Cell[] => [
			nameOf(map, id),
			heard.length + unheard.length,
			heard.length,
			listCell(
				map,
				unheard.map(({ project }) => project)
			),
			neighbours.of(id).size
		]),
		ids: voices.map(({ id }) => id)
	};
}

function contactTable(map: StakeholderMap, { behind, alone }: Gaps): AnswerTable {
	const one = [...behind].flatMap(([contact, ids]) => ids.map((id) => ({ id, contact })));
	return {
		id: 'contacts',
		title: message('answer.missing.table.contacts'),
		columns: columns('name', 'onlyContact'),
		rows: [
			...alone.map((id): Cell[] => [nameOf(map, id), message('answer.missing.noneOnRecord')]),
			...one.map(({ id, contact }): Cell[] => [nameOf(map, id), nameOf(map, contact)])
		],
		ids: [...alone, ...one.map(({ id }) => id)]
	};
}

function pointTable(map: StakeholderMap, { points }: Gaps): AnswerTable {
	return {
		id: 'singlePoints',
		title: message('answer.missing.table.singlePoints'),
		columns: columns('name', 'count', 'wouldLose'),
		rows: points.map(({ id, cutOff }): Cell[] => [nameOf(map, id), cutOff.length, listCell(map, cutOff)]),
		ids: points.map(({ id }) => id)
	};
}

function pairTable({ pairs, grouping }: Gaps): AnswerTable {
	return {
		id: 'pairs',
		title: message('answer.missing.table.pairs'),
		columns: columns('place', 'otherPlace', 'tiesOnRecord', 'expected', 'sharedContacts'),
		rows: pairs.map(({ a, b, expected, shared }): Cell[] => [
			grouping!.nameOf(a),
			grouping!.nameOf(b),
			0,
			Math.round(10 * expected) / 10,
			shared.length
		])
	};
}

function owedTable(map: StakeholderMap, { owed }: Gaps): AnswerTable {
	return {
		id: 'promises',
		title: message('answer.missing.table.promises'),
		columns: columns('name', 'engagedNow', 'promised'),
		rows: owed.map(({ id, now, promised }): Cell[] => [
			nameOf(map, id),
			message(`engagement.${now}`),
			message(`engagement.${promised}`)
		]),
		ids: owed.map(({ id }) => id)
	};
}

/** Pairs that a table shows; a large project has thousands. */
const MOST_UNASKED = 50;

function unaskedTable(map: StakeholderMap, { asked }: Gaps): AnswerTable {
	const shown = asked.unasked.slice(0, MOST_UNASKED);
	return {
		id: 'neverAsked',
		title: message('answer.missing.table.neverAsked'),
		columns: columns('name', 'otherName', 'together'),
		rows: shown.map(({ pair: [a, b], together }): Cell[] => [nameOf(map, a), nameOf(map, b), together]),
		ids: shown.map(({ pair: [a] }) => a)
	};
}

function listCell(map: StakeholderMap, ids: readonly Id[]): Cell {
	return ids.length > 0 ? message('answer.list', { items: ids.map((id) => nameOf(map, id)) }) : null;
}

function columns(...names: string[]): Message[] {
	return names.map((name) => message(`answer.missing.column.${name}`));
}
