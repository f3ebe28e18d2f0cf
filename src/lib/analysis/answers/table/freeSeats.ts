import { message } from '#lib/base/message.ts';
import type { Id } from '#lib/base/ids.ts';
import type { Finding } from '../answer.ts';
import { namesOf } from '../names.ts';
import type { Told } from './findings.ts';
import { meets } from './compose.ts';
import { bodiesOf } from './setting.ts';

/**
 * Seats that nobody needs to be heard: the room's to give. Proposed one by one for whoever is in touch with
 * most of those that nobody at the table has a tie with, within the rules (greedy coverage, at least 63 % of
 * the best; Nemhauser, Wolsey & Fisher 1978).
 */
export function freeSeatsFinding(told: Told, seats: number): Finding[] {
	const { map, neighbours, setting, composition } = told;
	const table = composition.tables[0]!;
	const free = seats - table.length;
	if (free <= 0) return [];
	const near = new Set(
		table.flatMap((seat) => bodiesOf(setting.seats[seat]!).flatMap((id) => around(told, id)))
	);
	const before = near.size;
	const taken: number[] = [];
	while (taken.length < free) {
		const next = bestNext(told, [...table, ...taken], near);
		if (next === undefined) break;
		taken.push(next);
		for (const id of around(told, bodiesOf(setting.seats[next]!)[0]!)) near.add(id);
	}
	const ids = taken.flatMap((seat) => bodiesOf(setting.seats[seat]!));
	const values = { count: free, names: namesOf(map, ids, 6), gained: near.size - before };
	return [
		{
			code: 'table.free',
			title: message('answer.table.free.title', values),
			why: message(ids.length > 0 ? 'answer.table.free.why' : 'answer.table.free.none', values),
			evidence: [...ids, ...ids.flatMap((id) => neighbours.ties(id).map((tie) => tie.id))],
			about: ids,
			certainty: { word: 'fragile' },
			suggestion: message('answer.table.free.suggestion', values)
		}
	];
}

function bestNext({ setting, rules, neighbours }: Told, table: readonly number[], near: ReadonlySet<Id>) {
	let best: { readonly seat: number; readonly gain: number } | undefined;
	for (const [seat, { kind }] of setting.seats.entries()) {
		if (kind !== 'chosen' || table.includes(seat)) continue;
		const [id] = bodiesOf(setting.seats[seat]!);
		const gain = [id!, ...neighbours.of(id!).keys()].filter((other) => !near.has(other)).length;
		if (gain <= (best?.gain ?? 0)) continue;
		if (rules.every(({ rows }) => meets([...table, seat], rows))) best = { seat, gain };
	}
	return best?.seat;
}

function around({ neighbours }: Told, id: Id): Id[] {
	return [id, ...neighbours.of(id).keys()];
}
