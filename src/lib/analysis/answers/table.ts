import type { Id } from '#lib/base/ids.ts';
import { message, type Message } from '#lib/base/message.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { Optimiser } from '../optimiser/Optimiser.ts';
import type { Finding } from './answer.ts';
import { commonCaveats } from './caveats.ts';
import { sentences } from './names.ts';
import { indexNeighbours } from './neighbours.ts';
import { parseQuota } from './quotas.ts';
import { defineQuestion, type Asked, type Reply } from './question.ts';
import {
	compose,
	composeAround,
	fewestSeatsForAll,
	hears,
	type Composing,
	type Composition
} from './table/compose.ts';
import { findConflict, type Conflict } from './table/conflict.ts';
import { seatFindings, unheardFinding, WISH, type Told, type Unheard } from './table/findings.ts';
import { freeSeatsFinding } from './table/freeSeats.ts';
import { listRules, type Rule } from './table/rules.ts';
import { readSetting, type Claim, type Setting } from './table/setting.ts';
import { conflictTable, seatTables } from './table/tables.ts';

/**
 * Who must sit at the table so that every voice is heard? Exact, by integer programming: voices before
 * places before kinds, then fewest seats, under the room's rules; all equally good tables up to twelve, what
 * is common to all, who stays unheard and why; or the smallest set of rules that cannot go together. A
 * Nation's seat is held for it and never weighed. Exponential at worst; 200 stakeholders take a second or two.
 */
export const table = defineQuestion({
	id: 'table',
	uses: ['projects', 'jurisdictions', 'kinds'],
	needsOptimiser: true,
	parameters: [
		{ id: 'seats', kind: 'number', min: 1, max: 60, whole: true },
		{ id: 'projects', kind: 'projects' },
		{ id: 'places', kind: 'choice', default: 'region', choices: ['region', 'place', 'none'] },
		{ id: 'hear', kind: 'choice', default: 'most', choices: ['most', 'all'] },
		{ id: 'must', kind: 'stakeholders' },
		{ id: 'without', kind: 'stakeholders' },
		{ id: 'apart', kind: 'pairs' },
		{ id: 'atLeast', kind: 'quotas' },
		{ id: 'atMost', kind: 'quotas' }
	],
	answer: answerTable
});

function answerTable({ map, parameters, progress, optimiser }: Asked): Reply {
	if (!optimiser) throw new Error('The question `table` was asked without an optimiser.');
	const neighbours = indexNeighbours(map);
	const list = (id: string) => (parameters[id] as readonly string[] | undefined) ?? [];
	const named = parameters['projects'] as readonly Id[] | undefined;
	const wishes = {
		must: list('must'),
		without: list('without'),
		apart: list('apart'),
		atLeast: list('atLeast'),
		atMost: list('atMost'),
		hearAll: parameters['hear'] === 'all'
	};
	const setting = readSetting(map, neighbours, {
		projects: new Set(named ?? map.projects.keys()),
		named: named !== undefined,
		by: parameters['places'] === 'none' ? undefined : String(parameters['places']),
		must: wishes.must,
		without: wishes.without,
		atLeast: (kind) =>
			Math.max(
				0,
				...wishes.atLeast.map((text) => {
					const quota = parseQuota(map, text)!;
					return quota.of === 'kind' && quota.group === kind ? quota.count : 0;
				})
			)
	});
	const told = parameters['seats'] as number | undefined;
	const seats = told ?? usualSeats(setting);
	const rules = listRules(map, setting, { ...wishes, seats });
	const composing: Composing = {
		setting,
		rules,
		optimiser,
		worthOf: (seat) => {
			const { kind, ...held } = setting.seats[seat]!;
			return kind === 'chosen' && 'id' in held ? neighbours.of(held.id).size : 0;
		},
		progress: (done, soFar) =>
			progress(done, soFar && Number.isFinite(soFar.most) ? message('answer.table.soFar', soFar) : undefined)
	};
	const caveats = [
		...(told === undefined ? [assumedSeats(setting, seats)] : []),
		message('answer.table.caveat.record'),
		...untold(map, setting),
		...commonCaveats(map, neighbours)
	];
	if (setting.seats.length === 0)
		return { summary: message('answer.table.summary.nobody'), findings: [], tables: [], caveats };
	const composition = compose(composing);
	if (!composition) {
		const conflict = findConflict(optimiser, setting.seats.length, rules, () => progress(0.9));
		return conflict ? impossible(conflict, caveats) : undecided(caveats);
	}
	const table: Told = { map, neighbours, setting, rules, composition };
	const unheard = explainUnheard(composing, composition, optimiser, progress);
	const fewest = fewestSeatsForAll(composing);
	return {
		summary: summaryOf(table, seats, told !== undefined),
		findings: [
			...seatFindings(table),
			...unheard.map((one) => unheardFinding(table, one)),
			...moreSeatsFinding(fewest, seats),
			...freeSeatsFinding(table, seats)
		],
		tables: seatTables(table),
		caveats: [
			...(composition.isProven
				? []
				: [message('answer.table.caveat.unproven', { most: composition.mostVoices })]),
			...caveats
		]
	};
}

/** Seats of a table where nobody says how many, and how many of them are to be chosen at the least. */
const USUAL_SEATS = 9;
const LEAST_CHOSEN = 5;

/** Nine; more where most of nine would be held for Nations and others who fill their own. */
function usualSeats(setting: Setting): number {
	return Math.max(USUAL_SEATS, heldSeats(setting) + LEAST_CHOSEN);
}

function heldSeats({ seats }: Setting): number {
	return seats.filter(({ kind }) => kind !== 'chosen').length;
}

function assumedSeats(setting: Setting, seats: number): Message {
	const held = heldSeats(setting);
	return seats === USUAL_SEATS
		? message('answer.table.caveat.seats', { count: seats })
		: message('answer.table.caveat.seatsGrown', { count: held, seats, open: seats - held });
}

/** Statements about those unheard; more would drown the rest, and the table holds all. */
const MOST_UNHEARD = 8;

function explainUnheard(
	composing: Composing,
	{ tables: [first] }: Composition,
	optimiser: Optimiser,
	progress: Asked['progress']
): Unheard[] {
	const { setting, rules } = composing;
	const silent = setting.claims.filter((claim) => !hears(first!, claim)).slice(0, MOST_UNHEARD);
	return silent.map((claim, i): Unheard => {
		progress(0.9 + (0.1 * i) / silent.length);
		if (claim.through.length === 0) return { claim, why: 'nobody' };
		const around = composeAround(composing, claim);
		if (around) {
			const lost = setting.claims.filter((other) => hears(first!, other) && !hears(around, other));
			return { claim, why: 'instead', of: lost };
		}
		const conflict = findConflict(optimiser, setting.seats.length, [...rules, wish(claim)], () =>
			progress(0.95)
		);
		return { claim, why: 'rules', conflict };
	});
}

function wish({ through }: Claim): Rule {
	return { id: WISH, label: message('answer.table.notHeard'), about: [], rows: [{ of: through, low: 1 }] };
}

function summaryOf({ setting, composition, map }: Told, seats: number, wereTold: boolean): Message {
	const { tables, heard, common, isAll, isProven } = composition;
	const parts = (['voice', 'place', 'kind', 'contact'] as const).flatMap((of) => {
		const all = setting.claims.filter((claim) => claim.of === of).length;
		if (all === 0) return [];
		const key = heard[of] === all ? 'all' : heard[of] === 0 ? 'none' : 'some';
		return [message(`answer.table.part.${of}.${key}`, { heard: heard[of], count: all })];
	});
	const count = tables[0]!.length;
	const equal = !isProven
		? []
		: tables.length === 1 && isAll
			? [message('answer.table.summary.only', { count })]
			: [
					message(isAll ? 'answer.table.summary.equal' : 'answer.table.summary.equalMany', {
						count: tables.length
					}),
					...commonSentence(map, setting, common, count)
				];
	const key = wereTold ? 'hears' : 'hearsUsual';
	return sentences([message(`answer.table.summary.${key}`, { count, seats, parts }), ...equal]);
}

/** How much of the table is settled whichever of the equally good ones is taken. */
function commonSentence(
	map: StakeholderMap,
	setting: Setting,
	common: ReadonlySet<number>,
	count: number
): Message[] {
	if (common.size === 0) return [message('answer.table.summary.noCommon')];
	if (common.size === 1) return [message('answer.table.summary.oneCommon', { count })];
	return [message('answer.table.summary.common', { common: common.size, count })];
}

function moreSeatsFinding(fewest: number | undefined, seats: number): Finding[] {
	if (fewest === undefined || fewest <= seats) return [];
	return [
		{
			code: 'table.moreSeats',
			title: message('answer.table.moreSeats.title', { count: fewest }),
			why: message('answer.table.moreSeats.why', { count: fewest, seats }),
			evidence: [],
			about: [],
			certainty: { word: 'fair' },
			suggestion: message('answer.table.moreSeats.suggestion', { count: fewest - seats })
		}
	];
}

function impossible({ rules, keys, isSmallest }: Conflict, caveats: readonly Message[]): Reply {
	const values = { count: rules.length, rules: rules.map(({ label }) => label) };
	const about = [...new Set(rules.flatMap((rule) => rule.about))];
	const summary = message('answer.table.summary.conflict', values);
	return {
		summary,
		unavailable: message('answer.table.conflict.unavailable'),
		findings: [
			{
				code: 'table.conflict',
				title: message('answer.table.conflict.title', values),
				why: message(
					isSmallest ? 'answer.table.conflict.smallest' : 'answer.table.conflict.irreducible',
					values
				),
				evidence: about,
				about,
				certainty: { word: 'solid' },
				suggestion:
					keys.length > 0
						? message('answer.table.conflict.keys', {
								count: keys.length,
								rules: keys.map(({ label }) => label)
							})
						: message('answer.table.conflict.more')
			}
		],
		tables: [conflictTable(rules, keys)],
		caveats
	};
}

function undecided(caveats: readonly Message[]): Reply {
	const sentence = message('answer.table.summary.undecided');
	return { summary: sentence, unavailable: sentence, findings: [], tables: [], caveats };
}

function untold(map: StakeholderMap, { claims }: Setting): Message[] {
	const has = (of: Claim['of']) => claims.some((claim) => claim.of === of);
	return [
		...(has('contact') ? [message('answer.table.caveat.bare')] : []),
		...(!has('voice') && !has('contact')
			? [
					message(
						map.participations.size === 0 ? 'answer.table.caveat.noProjects' : 'answer.table.caveat.noVoices'
					)
				]
			: []),
		...(has('voice') && !has('place') ? [message('answer.table.caveat.noPlaces')] : [])
	];
}
