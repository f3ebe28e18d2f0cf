import { message, type Message } from '#lib/base/message.ts';
import { comparePairs, describeBorders } from '../../groups.ts';
import type { AnswerTable, Cell } from '../answer.ts';
import { nameOf } from '../names.ts';
import type { Broker } from './brokers.ts';
import { isLarge, type Borders } from './context.ts';
import type { Square } from './squares.ts';

/** Brokers in the table. */
const MOST_BROKERS = 15;

/** Groups, pairs of groups, brokers and linked projects, whole; tables without rows are left out. */
export function borderTables(
	borders: Borders,
	brokers: readonly Broker[],
	squares: readonly Square[]
): AnswerTable[] {
	const tables = [
		groupTable(borders),
		pairTable(borders),
		brokerTable(borders, brokers),
		squareTable(borders, squares)
	];
	return tables.filter(({ rows }) => rows.length > 0);
}

function groupTable({ network, grouping }: Borders): AnswerTable {
	const groups = describeBorders(network);
	return {
		id: 'groups',
		title: message('answer.borders.table.groups'),
		columns: columns('group', 'members', 'within', 'across', 'eiIndex'),
		rows: groups.map(({ group, size, internal, external, eiIndex }): Cell[] => [
			grouping.nameOf(group),
			size,
			internal,
			external,
			round(eiIndex, 2)
		]),
		ids: groups.map(({ group }) => (grouping.by === 'region' || grouping.by === 'place' ? group : null))
	};
}

/** Against chance only where both groups have five members and more. */
function pairTable(borders: Borders): AnswerTable {
	const { nameOf: groupName } = borders.grouping;
	return {
		id: 'pairs',
		title: message('answer.borders.table.pairs'),
		columns: columns('group', 'otherGroup', 'ties', 'density', 'expected', 'z', 'q'),
		rows: comparePairs(borders.network, borders.tests)
			.filter(({ a, b, ties }) => a !== b && (ties > 0 || (isLarge(borders, a) && isLarge(borders, b))))
			.map(({ a, b, ties, density, expected, z, q }): Cell[] => {
				const large = isLarge(borders, a) && isLarge(borders, b);
				return [
					groupName(a),
					groupName(b),
					ties,
					round(density, 3),
					large ? round(expected, 1) : null,
					large ? round(z, 1) : null,
					large ? round(q, 3) : null
				];
			})
	};
}

function brokerTable({ map }: Borders, brokers: readonly Broker[]): AnswerTable {
	const shown = brokers.slice(0, MOST_BROKERS);
	return {
		id: 'brokers',
		title: message('answer.borders.table.brokers'),
		columns: columns('name', 'brokered', 'own', 'others', 'sameOther'),
		rows: shown.map(({ id, across, own, others, sameOther }): Cell[] => [
			nameOf(map, id),
			across,
			own,
			others,
			sameOther
		]),
		ids: shown.map(({ id }) => id)
	};
}

function squareTable({ map }: Borders, squares: readonly Square[]): AnswerTable {
	return {
		id: 'squares',
		title: message('answer.borders.table.squares'),
		columns: columns('later', 'earlier', 'conveners', 'state', 'sharedContacts'),
		rows: squares.map(({ later, earlier, pair, open, third }): Cell[] => [
			nameOf(map, later),
			nameOf(map, earlier),
			message('answer.list', { items: [...new Set(pair)].map((id) => nameOf(map, id)) }),
			message(`answer.borders.square.${open ? 'open' : 'closed'}`),
			open ? third.length : null
		]),
		ids: squares.map(({ later }) => later)
	};
}

function round(value: number | undefined, digits: number): number | null {
	// A small negative value rounds to -0, which JSON does not keep.
	return value === undefined ? null : Math.round(value * 10 ** digits) / 10 ** digits + 0;
}

function columns(...names: string[]): Message[] {
	return names.map((name) => message(`answer.borders.column.${name}`));
}
