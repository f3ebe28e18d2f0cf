import type { Optimiser, Programme, Row, SoFar } from '../../optimiser/Optimiser.ts';
import type { Rule } from './rules.ts';
import type { Claim, Setting } from './setting.ts';

/** How many claims of each kind a table hears. */
export type Heard = Readonly<Record<Claim['of'], number>>;

/** The best tables under the rules. */
export interface Composition {
	/** Seat numbers; every table hears as much with as few seats. The first has most contacts on record. */
	readonly tables: readonly (readonly number[])[];
	/** These are all such tables; else there are more than were looked for. */
	readonly isAll: boolean;
	/** Seats that every such table has, found or not. */
	readonly common: ReadonlySet<number>;
	readonly heard: Heard;
	/** Proven: no table hears more, none hears as much with fewer seats. */
	readonly isProven: boolean;
	/** Voices that no table under the rules can exceed; the number heard where that is proven. */
	readonly mostVoices: number;
}

export interface Composing {
	readonly setting: Setting;
	readonly rules: readonly Rule[];
	readonly optimiser: Optimiser;
	/** What a seat is worth where tables are equal otherwise. */
	readonly worthOf: (seat: number) => number;
	readonly progress: (done: number, soFar?: { readonly voices: number; readonly most: number }) => void;
}

/** Equally good tables that are looked for; fewer on a bare network, where each takes long and says little. */
const MOST_TABLES = 12;
const MOST_BARE_TABLES = 3;

/**
 * The tables that hear most under the rules: voices before places before kinds (lexicographic, exact), then
 * with fewest seats. Set covering with quotas by integer programming (Church & ReVelle 1974; methods of
 * Flanigan et al. 2021 for equally good panels). Undefined where no table meets the rules.
 */
export function compose(composing: Composing): Composition | undefined {
	const { setting, rules, optimiser, progress, worthOf } = composing;
	const seats = setting.seats.length;
	const claims = setting.claims.filter(({ through }) => through.length > 0);
	const base = [...rules.flatMap((rule) => rule.rows), ...orderShared(setting), ...claimRows(claims, seats)];
	const solve = (rows: readonly Row[], gains: readonly number[], hear?: (soFar: SoFar) => void) => {
		const programme: Programme = { columns: seats + claims.length, choices: seats, gains, rows };
		return optimiser.solve(programme, { progress: hear ?? (() => progress(0.5)) });
	};
	const weights = weigh(claims);
	const most = solve(base, [...zeros(seats), ...claims.map(({ of }) => weights[of])], ({ sum, bound }) =>
		progress(0.1, { voices: voicesIn(sum ?? 0, weights), most: voicesIn(bound, weights) })
	);
	if (most.status === 'impossible' || most.status === 'unknown') return undefined;
	const heard = countHeard(claims, chosenIn(most.values, seats));
	progress(0.3);

	const levels = levelRows(claims, heard, seats);
	const count = Array.from({ length: seats }, () => -1);
	const fewest = solve([...base, ...levels], [...count, ...zeros(claims.length)]);
	const tableOf = (values: Float64Array) => chosenIn(values, seats);
	const smallest = fewest.status === 'optimal' || fewest.status === 'best' ? fewest : most;
	const size = tableOf(smallest.values).length;
	progress(0.4);

	const equal = [...base, ...levels, { of: count.map((_, seat) => seat), low: size, high: size }];
	const worth = [...count.map((_, seat) => worthOf(seat)), ...zeros(claims.length)];
	const next = (more: readonly Row[], gains: readonly number[] = zeros(seats + claims.length)) => {
		const found = solve([...equal, ...more], gains);
		return found.status === 'optimal' || found.status === 'best' ? tableOf(found.values) : undefined;
	};
	const tables = [next([], worth) ?? tableOf(smallest.values)];
	const common = new Set<number>();
	const isProven = most.status === 'optimal' && fewest.status === 'optimal';
	// What is common to all can only be told of tables that are known to be the best.
	for (const [i, seat] of isProven ? tables[0]!.entries() : []) {
		progress(0.4 + (0.3 * i) / size);
		if (tables.some((table) => !table.includes(seat))) continue;
		const without = next([{ of: [seat], high: 0 }]);
		if (without) tables.push(without);
		else common.add(seat);
	}
	const wanted = claims.some(({ of }) => of === 'contact') ? MOST_BARE_TABLES : MOST_TABLES;
	let isAll = size === 0;
	while (isProven && !isAll && tables.length < wanted) {
		progress(0.7 + (0.2 * tables.length) / wanted);
		const other = next(tables.map((table) => ({ of: table, high: size - 1 })));
		if (other) tables.push(other);
		else isAll = true;
	}
	const mostVoices = isProven ? heard.voice : Math.max(heard.voice, voicesIn(most.bound, weights));
	return { tables, isAll, common, heard, isProven, mostVoices };
}

/** The least number of seats with which the rules hear every claim that can be heard; undefined where none does. */
export function fewestSeatsForAll({ setting, rules, optimiser }: Composing): number | undefined {
	const seats = setting.seats.length;
	const hearing = setting.claims.flatMap(({ through }) =>
		through.length > 0 ? [{ of: through, low: 1 }] : []
	);
	const rows = [...rules.filter(({ id }) => id !== 'seats').flatMap((rule) => rule.rows), ...hearing];
	const gains = Array.from({ length: seats }, () => -1);
	const found = optimiser.solve({ columns: seats, choices: seats, gains, rows });
	return found.status === 'optimal' ? Math.round(-found.sum) : undefined;
}

/** The best table that hears one claim more than anything else; undefined where the rules leave none. */
export function composeAround(
	{ setting, rules, optimiser }: Composing,
	claim: Claim
): readonly number[] | undefined {
	const seats = setting.seats.length;
	const claims = setting.claims.filter(({ through }) => through.length > 0);
	const weights = weigh(claims);
	const found = optimiser.solve({
		columns: seats + claims.length,
		choices: seats,
		gains: [...zeros(seats), ...claims.map(({ of }) => weights[of])],
		rows: [...rules.flatMap((rule) => rule.rows), ...claimRows(claims, seats), { of: claim.through, low: 1 }]
	});
	return found.status === 'optimal' || found.status === 'best' ? chosenIn(found.values, seats) : undefined;
}

/** Whether a table hears a claim. */
export function hears(table: readonly number[], { through }: Claim): boolean {
	return through.some((seat) => table.includes(seat));
}

/** Whether a table meets the rows. */
export function meets(table: readonly number[], rows: readonly Row[]): boolean {
	const sits = new Set(table);
	return rows.every(({ of, times, low = -Infinity, high = Infinity }) => {
		const sum = of.reduce((total, seat, i) => total + (sits.has(seat) ? (times?.[i] ?? 1) : 0), 0);
		return sum >= low && sum <= high;
	});
}

/** A claim counts only as far as a seat through which it is heard is taken. */
function claimRows(claims: readonly Claim[], seats: number): Row[] {
	return claims.map(({ through }, c) => ({
		of: [seats + c, ...through],
		times: [1, ...through.map(() => -1)],
		high: 0
	}));
}

/** Seats shared by the same bodies are alike: the earlier is taken first. */
function orderShared({ seats }: Setting): Row[] {
	return seats.flatMap((seat, number) => {
		const before = seats[number - 1];
		const isAlike = seat.kind === 'shared' && before?.kind === 'shared' && before.among === seat.among;
		return isAlike ? [{ of: [number - 1, number], times: [1, -1], low: 0 }] : [];
	});
}

/** Weights under which one voice outweighs all places, and one place all kinds; contacts stand alone. */
function weigh(claims: readonly Claim[]): Heard {
	const count = (wanted: Claim['of']) => claims.filter(({ of }) => of === wanted).length;
	const place = count('kind') + 1;
	return { voice: place * (count('place') + 1), place, kind: 1, contact: 1 };
}

function voicesIn(sum: number, { voice }: Heard): number {
	return Number.isFinite(sum) ? Math.floor(sum / voice + 1e-6) : Infinity;
}

function countHeard(claims: readonly Claim[], table: readonly number[]): Heard {
	const count = (wanted: Claim['of']) =>
		claims.filter((claim) => claim.of === wanted && hears(table, claim)).length;
	return { voice: count('voice'), place: count('place'), kind: count('kind'), contact: count('contact') };
}

function levelRows(claims: readonly Claim[], heard: Heard, seats: number): Row[] {
	return (['voice', 'place', 'kind', 'contact'] as const).map((wanted) => ({
		of: claims.flatMap(({ of }, c) => (of === wanted ? [seats + c] : [])),
		low: heard[wanted]
	}));
}

function chosenIn(values: Float64Array, seats: number): number[] {
	return Array.from({ length: seats }, (_, seat) => seat).filter((seat) => values[seat]! > 0.5);
}

function zeros(count: number): number[] {
	return Array.from({ length: count }, () => 0);
}
