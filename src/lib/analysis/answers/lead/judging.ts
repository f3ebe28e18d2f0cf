import type { Id } from '#lib/base/ids.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { Reason } from '../answer.ts';
import type { Neighbours } from '../neighbours.ts';

/**
 * What speaks for a lead, in reading order. Measures that rise and fall together (direct ties, two-step
 * reach, shortest ways) share one ground, so that position does not count three times.
 */
export const grounds = [
	'position',
	'convening',
	'mandate',
	'independence',
	'trust',
	'capacity',
	'legitimacy',
	'staying'
] as const;
export type Ground = (typeof grounds)[number];

/** Lowest and highest that a score may be, on a fixed scale from 0 to 1. */
export interface Range {
	readonly low: number;
	readonly high: number;
}

export const UNKNOWN: Range = { low: 0, high: 1 };

export interface Judgment {
	readonly range: Range;
	/** What it rests on, most telling first; empty where nothing is known. */
	readonly reasons: readonly Reason[];
}

export interface Context {
	readonly map: StakeholderMap;
	readonly neighbours: Neighbours;
	/** Projects that the lead is sought for; all of the map unless told. */
	readonly projects: ReadonlySet<Id>;
}

/** Judges any stakeholder on one ground. */
export type Judge = (id: Id) => Judgment;

export function exactly(score: number): Range {
	return { low: score, high: score };
}

export function middleOf({ low, high }: Range): number {
	return (low + high) / 2;
}

export function meanOf(ranges: readonly Range[]): Range {
	const sum = (end: keyof Range) => ranges.reduce((total, range) => total + range[end], 0);
	return { low: sum('low') / ranges.length, high: sum('high') / ranges.length };
}

/** A count on a fixed scale: 0, 1/3, 1/2, 3/5 … each further record adds less. */
export function levelOff(count: number): number {
	return count / (count + 2);
}

/** A count of records, one of which may be missing: from what is recorded to one more. */
export function atLeast(count: number): Range {
	return { low: levelOff(count), high: levelOff(count + 1) };
}
