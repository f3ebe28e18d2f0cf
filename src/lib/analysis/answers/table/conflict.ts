import type { Optimiser, Row } from '../../optimiser/Optimiser.ts';
import type { Rule } from './rules.ts';

/** Rules that cannot all be met. */
export interface Conflict {
	readonly rules: readonly Rule[];
	/** No smaller set of the rules is impossible too. */
	readonly isSmallest: boolean;
	/** Those of them that alone, if given up, would make everything else possible. */
	readonly keys: readonly Rule[];
}

/** Correction sets after which any irreducible set must do. */
const MOST_ROUNDS = 60;

/**
 * The smallest set of rules that no table can meet, by hitting sets of what would have to give (Ignatiev,
 * Previti, Liffiton & Marques-Silva 2015): every impossible set holds a rule of every correction set, so the
 * smallest hitting set that is itself impossible is the smallest impossible one. Undefined where all rules
 * can be met. Exponential at worst; then an irreducible set is returned and said to be no more.
 */
export function findConflict(
	optimiser: Optimiser,
	seats: number,
	rules: readonly Rule[],
	progress: () => void
): Conflict | undefined {
	const isPossible = (kept: readonly Rule[]) =>
		optimiser.solve({
			columns: seats,
			choices: seats,
			gains: Array.from({ length: seats }, () => 0),
			rows: kept.flatMap(({ rows }) => rows)
		}).status !== 'impossible';
	if (isPossible(rules)) return undefined;
	const withKeys = (found: readonly Rule[], isSmallest: boolean): Conflict => ({
		rules: found,
		isSmallest,
		keys: found.filter((rule) => isPossible(rules.filter((other) => other !== rule)))
	});
	const alike = interchangeable(rules);
	const corrections: (readonly number[])[] = [];
	for (let round = 0; round < MOST_ROUNDS; round++) {
		progress();
		const hit = hitAll(optimiser, rules.length, corrections, alike);
		const found = hit.map((rule) => rules[rule]!);
		if (!isPossible(found)) return withKeys(found, true);
		const kept = keepMost(optimiser, seats, rules, hit);
		corrections.push(rules.map((_, rule) => rule).filter((rule) => !kept.has(rule)));
	}
	let left = [...rules];
	for (const rule of rules) {
		const without = left.filter((other) => other !== rule);
		if (!isPossible(without)) left = without;
	}
	return withKeys(left, false);
}

/**
 * Rules that each only want one seat taken that no rule but the number of seats counts: any of them does as well
 * as any other. Without this ten held seats at a table of nine would be tried in every combination.
 */
function interchangeable(rules: readonly Rule[]): ReadonlySet<number> {
	const uses = new Map<number, number>();
	for (const { rows } of rules)
		for (const { of } of rows) for (const seat of of) uses.set(seat, (uses.get(seat) ?? 0) + 1);
	return new Set(
		rules.flatMap(({ rows }, rule) => {
			const [row] = rows;
			const isAlone = rows.length === 1 && row!.of.length === 1 && row!.low === 1 && row!.high === undefined;
			return isAlone && uses.get(row!.of[0]!) === 2 ? [rule] : [];
		})
	);
}

/**
 * Fewest rules of which at least one is in every set. Where a set holds some of the rules that are alike, every
 * set with as many others of these is one too: then all but fewer than so many of them are needed, or a rule of
 * the rest.
 */
function hitAll(
	optimiser: Optimiser,
	rules: number,
	sets: readonly (readonly number[])[],
	alike: ReadonlySet<number>
): number[] {
	const rows = sets.map((set): Row => {
		const some = set.filter((rule) => alike.has(rule));
		const rest = set.filter((rule) => !alike.has(rule));
		if (some.length === 0) return { of: set, low: 1 };
		const needed = alike.size - some.length + 1;
		return {
			of: [...alike, ...rest],
			times: [...[...alike].map(() => 1), ...rest.map(() => needed)],
			low: needed
		};
	});
	const found = optimiser.solve({
		columns: rules,
		choices: rules,
		gains: Array.from({ length: rules }, () => -1),
		rows
	});
	if (found.status !== 'optimal') throw new Error('A hitting set of sets that are not empty was not found.');
	return [...found.values.keys()].filter((rule) => found.values[rule]! > 0.5);
}

/** The most rules, the given ones among them, that one table can meet. */
function keepMost(
	optimiser: Optimiser,
	seats: number,
	rules: readonly Rule[],
	given: readonly number[]
): Set<number> {
	const rows = rules.flatMap(({ rows: own }, rule) => own.flatMap((row) => slacken(row, seats + rule)));
	const found = optimiser.solve({
		columns: seats + rules.length,
		choices: seats + rules.length,
		gains: [...Array.from({ length: seats }, () => 0), ...rules.map(() => 1)],
		rows: [...rows, ...given.map((rule) => ({ of: [seats + rule], low: 1 }))]
	});
	if (found.status !== 'optimal' && found.status !== 'best')
		throw new Error('Rules that can be met together were not.');
	return new Set(rules.flatMap((_, rule) => (found.values[seats + rule]! > 0.5 ? [rule] : [])));
}

/** A row that holds only while the column is 1. Rows of rules count seats, so each bound is slack by its size. */
function slacken({ of, low, high }: Row, column: number): Row[] {
	const ones = of.map(() => 1);
	return [
		...(low !== undefined && low > 0 ? [{ of: [...of, column], times: [...ones, -low], low: 0 }] : []),
		...(high !== undefined && high < of.length
			? [{ of: [...of, column], times: [...ones, of.length - high], high: of.length }]
			: [])
	];
}
