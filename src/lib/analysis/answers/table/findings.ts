import { message, type Message } from '#lib/base/message.ts';
import type { Id } from '#lib/base/ids.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { Certainty, Finding } from '../answer.ts';
import { speakers } from '../missing/heard.ts';
import { certaintyOfGap } from '../missing/weighed.ts';
import { nameOf, namesOf, sentences } from '../names.ts';
import { areDocumented, type Neighbours } from '../neighbours.ts';
import { hears, meets, type Composition } from './compose.ts';
import type { Conflict } from './conflict.ts';
import { nameOfClaim, type Rule } from './rules.ts';
import { bodiesOf, type Claim, type Setting } from './setting.ts';

/** What the findings about a table look at. */
export interface Told {
	readonly map: StakeholderMap;
	readonly neighbours: Neighbours;
	readonly setting: Setting;
	readonly rules: readonly Rule[];
	readonly composition: Composition;
}

/** Names in one sentence of a seat. */
const MOST_NAMED = 4;

/** One statement a chosen seat, and one for those held for Nations and organisations. */
export function seatFindings(told: Told): Finding[] {
	const table = told.composition.tables[0]!;
	return [...heldFindings(told, table), ...table.flatMap((seat) => chosenFinding(told, table, seat))];
}

function heldFindings({ map, setting }: Told, table: readonly number[]): Finding[] {
	const own = table.flatMap((number) => {
		const seat = setting.seats[number]!;
		return seat.kind === 'held' && map.stakeholders.get(seat.id)!.kind === 'indigenousGovernment'
			? [seat.id]
			: [];
	});
	const shared = table.flatMap((number) => {
		const seat = setting.seats[number]!;
		return seat.kind === 'shared' ? [seat] : [];
	});
	const finding = (key: string, count: number, ids: readonly Id[]): Finding => {
		const values = { count, names: namesOf(map, ids, 6) };
		return {
			code: `table.${key}`,
			title: message(`answer.table.${key}.title`, values),
			why: message(`answer.table.${key}.why`, values),
			evidence: ids,
			about: ids,
			suggestion: message(`answer.table.${key}.suggestion`, values)
		};
	};
	const of = (among: 'nations' | 'organizations') => shared.filter((seat) => seat.among === among);
	const sharedBy = (['nations', 'organizations'] as const).filter((among) => of(among).length > 0);
	return [
		...(own.length > 0 ? [finding('held', own.length, own)] : []),
		...sharedBy.map((among) => finding(`shared.${among}`, of(among).length, of(among)[0]!.ids))
	];
}

function chosenFinding(told: Told, table: readonly number[], number: number): Finding[] {
	const { map, neighbours, setting, rules, composition } = told;
	const seat = setting.seats[number]!;
	if (seat.kind === 'shared' || map.stakeholders.get(seat.id)!.kind === 'indigenousGovernment') return [];
	const { id } = seat;
	const others = table.filter((other) => other !== number);
	const through = setting.claims.filter((claim) => claim.through.includes(number));
	const alone = through.filter((claim) => !hears(others, claim));
	const also = through.filter((claim) => hears(others, claim));
	const asked = rules.filter(({ rows }) => !meets(others, rows));
	const named = (claims: readonly Claim[]) => namesOfClaims(told, claims);
	const { isProven, isAll, tables } = composition;
	const inTables = tables.filter((other) => other.includes(number)).length;
	return [
		{
			code: 'table.seat',
			title: message('answer.table.seat.title', { name: nameOf(map, id) }),
			why: sentences([
				...(asked.length > 0
					? [message('answer.table.seat.rule', { rules: asked.map(({ label }) => label) })]
					: []),
				...(alone.length > 0 ? [message('answer.table.seat.alone', { names: named(alone) })] : []),
				...(also.length > 0
					? [
							message(alone.length > 0 ? 'answer.table.seat.also' : 'answer.table.seat.with', {
								names: named(also)
							})
						]
					: []),
				...(isProven ? [steadiness(told, table, number, inTables, isAll)] : [])
			]),
			evidence: [id, ...through.flatMap((claim) => evidenceOf(neighbours, claim, id))],
			about: [id],
			certainty: certaintyOfSeat(told, number, alone)
		}
	];
}

/** Whether the seat stands in every equally good table, and who else could take it. */
function steadiness(
	{ map, setting, composition: { tables, common } }: Told,
	table: readonly number[],
	number: number,
	inTables: number,
	isAll: boolean
): Message {
	if (common.has(number)) return message('answer.table.seat.common');
	const others = table.filter((other) => other !== number);
	const instead = tables
		.filter((other) => others.every((seat) => other.includes(seat)))
		.flatMap((other) => other.filter((seat) => !table.includes(seat)));
	const ids = instead.flatMap((seat) => {
		const taken = setting.seats[seat]!;
		return taken.kind === 'chosen' ? [taken.id] : [];
	});
	if (ids.length > 0)
		return message('answer.table.seat.instead', { names: namesOf(map, ids, 3), count: ids.length });
	const key = isAll ? 'someOf' : 'someOfMany';
	return message(`answer.table.seat.${key}`, { in: inTables, of: tables.length });
}

/**
 * In how many of the equally good tables it sits. One unrecorded tie could make another table as good, so it
 * is fair at best, and fragile where the ties that it hears by are not all documented.
 */
function certaintyOfSeat(
	{ neighbours, setting, composition: { tables, isProven } }: Told,
	number: number,
	alone: readonly Claim[]
): Certainty {
	const seat = setting.seats[number]!;
	const id = bodiesOf(seat)[0]!;
	const documented = alone.every(
		({ of, id: voice }) =>
			(of !== 'voice' && of !== 'contact') || voice === id || areDocumented(neighbours.between(id, voice))
	);
	const share = tables.filter((table) => table.includes(number)).length / tables.length;
	const word = isProven && documented && share >= 0.5 ? 'fair' : 'fragile';
	return isProven && tables.length > 1 ? { word, share, of: tables.length } : { word };
}

function evidenceOf(neighbours: Neighbours, { of, id }: Claim, seat: Id): readonly Id[] {
	if (of !== 'voice' && of !== 'contact') return [];
	return id === seat ? [id] : [id, ...neighbours.between(seat, id).map((tie) => tie.id)];
}

/** Names of claims for a list: voices by name, places and kinds as they are called. */
export function namesOfClaims(
	{ map, setting }: Told,
	claims: readonly Claim[]
): readonly (string | Message)[] {
	const names = claims.map(({ of, id }) => inSentence(of, nameOfClaim(map, setting.places, of, id)));
	if (names.length <= MOST_NAMED + 1) return names;
	return [...names.slice(0, MOST_NAMED), message('answer.others', { count: names.length - MOST_NAMED })];
}

/** A kind among names of places and voices is said to be one. */
function inSentence(of: Claim['of'], name: string | Message): string | Message {
	return of === 'kind' ? message('answer.table.ofKind', { kind: name }) : name;
}

/** Why somebody stays unheard: nobody on record could see to it, the rules forbid it, or others would give way. */
export type Unheard =
	| { readonly claim: Claim; readonly why: 'nobody' }
	| { readonly claim: Claim; readonly why: 'rules'; readonly conflict: Conflict | undefined }
	| { readonly claim: Claim; readonly why: 'instead'; readonly of: readonly Claim[] };

export function unheardFinding(told: Told, unheard: Unheard): Finding {
	const { map, neighbours, setting } = told;
	const { of, id } = unheard.claim;
	const name = nameOfClaim(map, setting.places, of, id);
	const isVoice = of === 'voice' || of === 'contact';
	const known = isVoice ? speakers(neighbours, id).flatMap(([, ties]) => ties) : [];
	const suggestion =
		unheard.why === 'nobody'
			? isVoice
				? 'askVoice'
				: 'askPlace'
			: unheard.why === 'rules'
				? 'rules'
				: 'seat';
	return {
		code: 'table.unheard',
		title: message(`answer.table.unheard.${of}`, { name }),
		why: whyUnheard(told, unheard, name),
		evidence: isVoice ? [id, ...known.map((tie) => tie.id)] : [],
		about: isVoice ? [id] : [],
		certainty: certaintyOfGap(map, isVoice ? [id] : [], { wouldClose: 1, documented: areDocumented(known) }),
		suggestion: message(`answer.table.unheard.suggestion.${suggestion}`, { name })
	};
}

function whyUnheard(told: Told, unheard: Unheard, name: string | Message): Message {
	const { claim } = unheard;
	switch (unheard.why) {
		case 'nobody':
			return message(`answer.table.unheard.nobody.${claim.of}`, { name });
		case 'rules': {
			const others = unheard.conflict?.rules.filter(({ id }) => id !== WISH) ?? [];
			return message('answer.table.unheard.rules', { name, rules: others.map(({ label }) => label) });
		}
		case 'instead':
			return unheard.of.length > 0
				? message('answer.table.unheard.instead', {
						name: inSentence(claim.of, name),
						names: namesOfClaims(told, unheard.of)
					})
				: message('answer.table.unheard.full', { name: inSentence(claim.of, name) });
	}
}

/** Id of the wish to hear one more, among the rules of a conflict. */
export const WISH = 'wish';
