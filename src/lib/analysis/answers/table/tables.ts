import { message, type Message } from '#lib/base/message.ts';
import type { AnswerTable, Cell } from '../answer.ts';
import { placeNameOf, shortNameOf } from '../names.ts';
import { hears } from './compose.ts';
import { nameOfClaim, type Rule } from './rules.ts';
import type { Told } from './findings.ts';
import { bodiesOf, type Seat } from './setting.ts';

/** The table seat by seat, every equally good one, and who is heard through whom. */
export function seatTables(told: Told): AnswerTable[] {
	const tables = [
		seatTable(told),
		heardTable(told),
		...(told.composition.tables.length > 1 ? [equalTable(told)] : [])
	];
	return tables.filter(({ rows }) => rows.length > 0);
}

function seatTable({ map, setting, composition: { tables, common, isProven } }: Told): AnswerTable {
	const [table] = tables;
	return {
		id: 'seats',
		title: message('answer.table.table.seats'),
		columns: columns('seat', 'kind', 'place', 'hears', ...(isProven ? ['inTables'] : [])),
		rows: table!.map((number): Cell[] => {
			const seat = setting.seats[number]!;
			const body = seat.kind === 'shared' ? undefined : map.stakeholders.get(seat.id)!;
			const heard = setting.claims.filter(({ through }) => through.includes(number)).length;
			const inTables = tables.filter((other) => other.includes(number)).length;
			return [
				nameOfSeat(map, seat),
				body ? message(`kind.${body.kind}`) : null,
				body?.home === undefined ? null : placeNameOf(map, body.home),
				heard,
				...(isProven
					? [
							common.has(number)
								? message('answer.table.inAll')
								: message('answer.table.inSome', { in: inTables, of: tables.length })
						]
					: [])
			];
		}),
		ids: table!.map((number) => {
			const seat = setting.seats[number]!;
			return seat.kind === 'shared' ? null : seat.id;
		})
	};
}

function heardTable({ map, setting, composition }: Told): AnswerTable {
	const table = composition.tables[0]!;
	return {
		id: 'heard',
		title: message('answer.table.table.heard'),
		columns: columns('who', 'what', 'through'),
		rows: setting.claims.map((claim): Cell[] => {
			const through = claim.through.filter((seat) => table.includes(seat));
			return [
				nameOfClaim(map, setting.places, claim.of, claim.id),
				message(`answer.table.claim.${claim.of}`),
				hears(table, claim)
					? message('answer.list', { items: through.map((seat) => nameOfSeat(map, setting.seats[seat]!)) })
					: message('answer.table.notHeard')
			];
		}),
		ids: setting.claims.map(({ of, id }) => (of === 'voice' || of === 'contact' ? id : null))
	};
}

/** The first table whole, the others by what they change. */
function equalTable({ map, setting, composition: { tables } }: Told): AnswerTable {
	const [first, ...others] = tables;
	const names = (seats: readonly number[]): Cell =>
		seats.length > 0
			? message('answer.list', { items: seats.map((seat) => nameOfSeat(map, setting.seats[seat]!)) })
			: null;
	return {
		id: 'equal',
		title: message('answer.table.table.equal'),
		columns: columns('number', 'joins', 'leaves'),
		rows: others.map((table, i): Cell[] => [
			i + 2,
			names(table.filter((seat) => !first!.includes(seat))),
			names(first!.filter((seat) => !table.includes(seat)))
		])
	};
}

/** The rules that cannot all be met, and which of them alone would make room. */
export function conflictTable(rules: readonly Rule[], keys: readonly Rule[]): AnswerTable {
	return {
		id: 'conflict',
		title: message('answer.table.table.conflict'),
		columns: columns('rule', 'enough'),
		rows: rules.map((rule): Cell[] => [
			rule.label,
			message(keys.includes(rule) ? 'answer.table.yes' : 'answer.table.no')
		])
	};
}

function nameOfSeat(map: Told['map'], seat: Seat): string | Message {
	if (seat.kind !== 'shared') return shortNameOf(map, bodiesOf(seat)[0]!);
	return message(`answer.table.sharedSeat.${seat.among}`);
}

function columns(...names: string[]): Message[] {
	return names.map((name) => message(`answer.table.column.${name}`));
}
