import type { Id } from '#lib/base/ids.ts';
import { message, type Message } from '#lib/base/message.ts';
import type { Network } from '../../kernels/Network.ts';
import type { AnswerTable, Cell } from '../answer.ts';
import type { SinglePoint } from '../missing/fragility.ts';
import { nameOf, shortNameOf } from '../names.ts';
import { listBridges, type Setting } from './findings.ts';

/** Equally good sets, single points and bridges; tables without rows are left out. */
export function setTables(setting: Setting, points: readonly SinglePoint[], network: Network): AnswerTable[] {
	const { map, fragment, reach } = setting;
	const list = (ids: readonly Id[]): Message =>
		message('answer.list', { items: ids.map((id) => shortNameOf(map, id)) });
	const sets = (id: string, found: readonly (readonly Id[])[]): AnswerTable => ({
		id,
		title: message(`answer.hold.table.${id}`),
		columns: columns('set'),
		rows: found.map((set): Cell[] => [list(set)])
	});
	const tables: AnswerTable[] = [
		sets('together', fragment.sets),
		sets('brief', reach.sets),
		{
			id: 'singlePoints',
			title: message('answer.missing.table.singlePoints'),
			columns: columns('name', 'count', 'wouldLose'),
			rows: points.map(({ id, cutOff }): Cell[] => [nameOf(map, id), cutOff.length, list(cutOff)]),
			ids: points.map(({ id }) => id)
		},
		{
			id: 'bridges',
			title: message('answer.hold.table.bridges'),
			columns: columns('name', 'other', 'count', 'wouldLose'),
			rows: listBridges(map, network).map(({ a, b, cutOff }): Cell[] => [
				nameOf(map, a),
				nameOf(map, b),
				cutOff.length,
				list(cutOff)
			])
		}
	];
	return tables.filter(({ rows }) => rows.length > 0);
}

function columns(...names: string[]): Message[] {
	return names.map((name) => message(`answer.hold.column.${name}`));
}
