import type { Id } from '#lib/base/ids.ts';
import { message, type Message } from '#lib/base/message.ts';
import { withinOf } from '#lib/model/jurisdictions.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { Row } from '../../optimiser/Optimiser.ts';
import { nameFrom, nameOf, placeNameOf } from '../names.ts';
import { parsePair, parseQuota, type Quota } from '../quotas.ts';
import { bodiesOf, type Claim, type Seat, type Setting } from './setting.ts';

/** A condition that a table has to meet, in words and as rows over the seats. */
export interface Rule {
	/** Stable within the question, such as `seats` or `atMost.kind:vendor`. */
	readonly id: string;
	readonly label: Message;
	/** Stakeholders that it names. */
	readonly about: readonly Id[];
	readonly rows: readonly Row[];
}

export interface RuleWishes {
	readonly seats: number;
	readonly must: readonly Id[];
	readonly without: readonly Id[];
	readonly apart: readonly string[];
	readonly atLeast: readonly string[];
	readonly atMost: readonly string[];
	/** Everybody who can be heard has to be. */
	readonly hearAll: boolean;
}

/** Every rule of a table, those that the room sets and those of the house. */
export function listRules(map: StakeholderMap, setting: Setting, wishes: RuleWishes): Rule[] {
	const all = setting.seats.map((_, seat) => seat);
	return [
		{
			id: 'seats',
			label: message('answer.table.rule.seats', { count: wishes.seats }),
			about: [],
			rows: [{ of: all, high: wishes.seats }]
		},
		...setting.seats.flatMap((seat, number) => seatRule(map, setting, wishes, seat, number)),
		...wishes.apart.flatMap((pair) => apartRule(map, setting, pair)),
		...wishes.atLeast.map((text) => quotaRule(map, setting, 'atLeast', text)),
		...wishes.atMost.map((text) => quotaRule(map, setting, 'atMost', text)),
		...(wishes.hearAll ? setting.claims.flatMap((claim) => claimRule(map, setting, claim)) : [])
	];
}

/** Seats held for one body, or the first of those that organisations share; bodies that do not sit. */
function seatRule(
	map: StakeholderMap,
	{ seats }: Setting,
	{ must, without }: RuleWishes,
	seat: Seat,
	number: number
): Rule[] {
	const rows = [{ of: [number], low: 1 }];
	const named = (key: 'must' | 'held' | 'without', id: Id, own: readonly Row[]): Rule => {
		return {
			id: `${key}.${id}`,
			label: message(`answer.table.rule.${key}`, { name: nameOf(map, id) }),
			about: [id],
			rows: own
		};
	};
	if (seat.kind !== 'shared') {
		return [
			...(seat.kind === 'held' ? [named(must.includes(seat.id) ? 'must' : 'held', seat.id, rows)] : []),
			...(without.includes(seat.id) ? [named('without', seat.id, [{ of: [number], high: 0 }])] : [])
		];
	}
	const first = seats.findIndex((other) => other.kind === 'shared' && other.among === 'organizations');
	if (number !== first) return [];
	return [{ id: 'shared.organizations', label: message('answer.table.rule.shared'), about: seat.ids, rows }];
}

function apartRule(map: StakeholderMap, { seatOf }: Setting, text: string): Rule[] {
	const [a, b] = parsePair(map, text)!;
	const [seatA, seatB] = [seatOf.get(a), seatOf.get(b)];
	if (seatA === undefined || seatB === undefined) return [];
	const label = message('answer.table.rule.apart', { a: nameOf(map, a), b: nameOf(map, b) });
	return [{ id: `apart.${text}`, label, about: [a, b], rows: [{ of: [seatA, seatB], high: 1 }] }];
}

function quotaRule(map: StakeholderMap, setting: Setting, key: 'atLeast' | 'atMost', text: string): Rule {
	const quota = parseQuota(map, text)!;
	const of = seatsOfQuota(map, setting, quota);
	const label = message(`answer.table.rule.${key}`, { count: quota.count, group: nameOfQuota(map, quota) });
	const row: Row = key === 'atLeast' ? { of, low: quota.count } : { of, high: quota.count };
	return { id: `${key}.${text}`, label, about: [], rows: [row] };
}

/** Seats that count for a quota: a shared one where all who share it belong. */
function seatsOfQuota(map: StakeholderMap, { seats }: Setting, { of, group }: Quota): number[] {
	const within = of === 'place' ? withinOf(map, group) : undefined;
	const members = of === 'group' ? new Set(map.groups.get(group)!.members) : undefined;
	const belongs = (id: Id): boolean => {
		const body = map.stakeholders.get(id)!;
		if (of === 'kind') return body.kind === group;
		if (of === 'basis') return body.seatBasis === group;
		if (members) return members.has(id);
		return [body.home, ...(body.serves ?? [])].some((place) => place !== undefined && within!.has(place));
	};
	return seats.flatMap((seat, number) => (bodiesOf(seat).every(belongs) ? [number] : []));
}

function nameOfQuota(map: StakeholderMap, { of, group }: Quota): string | Message {
	if (of === 'kind') return message(`kind.${group}`);
	if (of === 'basis') return message(`seatBasis.${group}`);
	if (of === 'place') return placeNameOf(map, group);
	return nameFrom(map.groups.get(group)!);
}

/** That somebody is heard; none where nobody on record could see to it. */
function claimRule(map: StakeholderMap, { places }: Setting, { of, id, through }: Claim): Rule[] {
	if (through.length === 0) return [];
	const label = message(`answer.table.rule.hear.${of}`, { name: nameOfClaim(map, places, of, id) });
	const about = of === 'voice' || of === 'contact' ? [id] : [];
	return [{ id: `hear.${of}.${id}`, label, about, rows: [{ of: through, low: 1 }] }];
}

/** What a claim is called in a sentence. */
export function nameOfClaim(
	map: StakeholderMap,
	places: Setting['places'],
	of: Claim['of'],
	id: string
): string | Message {
	if (of === 'voice' || of === 'contact') return nameOf(map, id);
	if (of === 'place') return places!.nameOf(id);
	return message(`kind.${id}`);
}
