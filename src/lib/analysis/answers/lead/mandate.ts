import type { Id } from '#lib/base/ids.ts';
import { message } from '#lib/base/message.ts';
import { liesWithin } from '#lib/model/jurisdictions.ts';
import type { Stakeholder } from '#lib/model/records.ts';
import type { SeatBasis } from '#lib/model/words.ts';
import type { Reason } from '../answer.ts';
import { namesOf } from '../names.ts';
import { atLeast, exactly, meanOf, UNKNOWN, type Context, type Judge, type Range } from './judging.ts';

/** How far a reason to sit at the table is a mandate to lead there; reasons not named give none. */
const DUTY: Partial<Record<SeatBasis, number>> = {
	statutoryDuty: 1,
	conveningRole: 1,
	operator: 0.5,
	funder: 0.5
};

/**
 * Whether it is theirs to do: why they sit at the table, whether the projects lie in the place they answer
 * for, and whether others are members of them, report to them or are regulated by them. Undefined where
 * the map tells none of this.
 */
export function judgeMandate(context: Context): Judge | undefined {
	const { map } = context;
	const stakeholders = [...map.stakeholders.values()];
	const seats = stakeholders.some(({ seatBasis }) => seatBasis !== undefined);
	const homes = [...context.projects].flatMap((id) => map.projects.get(id)?.home ?? []);
	const authority = [...map.ties.values()].some((tie) => authorityEnd(tie) !== undefined);
	if (!seats && homes.length === 0 && !authority) return undefined;
	return (id) => {
		const stakeholder = map.stakeholders.get(id)!;
		const ranges: Range[] = [];
		if (seats)
			ranges.push(stakeholder.seatBasis === undefined ? UNKNOWN : exactly(DUTY[stakeholder.seatBasis] ?? 0));
		if (homes.length > 0) ranges.push(fitOf(context, stakeholder, homes));
		const under = followersOf(context, id);
		if (authority) ranges.push(atLeast(under.length));
		return { range: meanOf(ranges), reasons: reasonsFor(context, stakeholder, under) };
	};
}

/** The end of a tie that has a say over the other. */
function authorityEnd({ kind, from, to }: { kind: string; from: Id; to: Id }): Id | undefined {
	if (kind === 'regulates') return from;
	return kind === 'reportsTo' || kind === 'memberOf' ? to : undefined;
}

function followersOf({ neighbours }: Context, id: Id) {
	return [...neighbours.of(id)].flatMap(([other, ties]) => {
		const held = ties.filter((tie) => authorityEnd(tie) === id);
		return held.length > 0 ? [{ other, ties: held }] : [];
	});
}

/**
 * Mean over the projects: 1 where the project's place is its own (home or served), 1/2 where it lies within
 * (a province answers for it among much else), 1/4 where its own place is a part of it.
 */
function fitOf({ map }: Context, { home, serves = [] }: Stakeholder, homes: readonly Id[]): Range {
	const own = home === undefined ? serves : [home, ...serves];
	if (own.length === 0) return UNKNOWN;
	const fits = homes.map((place): number => {
		if (own.includes(place)) return 1;
		if (own.some((mine) => liesWithin(map, place, mine))) return 0.5;
		return own.some((mine) => liesWithin(map, mine, place)) ? 0.25 : 0;
	});
	return exactly(fits.reduce((sum, fit) => sum + fit, 0) / fits.length);
}

/** The projects whose place is its own. */
function placeReason({ map, projects }: Context, { home, serves = [] }: Stakeholder): Reason[] {
	const placed = [...projects].filter((project) => map.projects.get(project)?.home !== undefined);
	const own = placed.filter((project) => {
		const place = map.projects.get(project)!.home!;
		return place === home || serves.includes(place);
	});
	if (own.length === 0) return [];
	const key = own.length === placed.length && own.length > 1 ? 'placeAll' : 'place';
	const values = { count: own.length, projects: placed.length };
	return [{ message: message(`answer.lead.because.${key}`, values), evidence: own }];
}

function reasonsFor(
	context: Context,
	stakeholder: Stakeholder,
	under: ReturnType<typeof followersOf>
): Reason[] {
	const { map } = context;
	const { id, seatBasis } = stakeholder;
	const reasons: Reason[] = [];
	if (seatBasis !== undefined && (DUTY[seatBasis] ?? 0) > 0) {
		reasons.push({ message: message(`answer.lead.because.seat.${seatBasis}`), evidence: [id] });
	}
	reasons.push(...placeReason(context, stakeholder));
	if (under.length > 0) {
		reasons.push({
			message: message('answer.lead.because.authority', {
				count: under.length,
				others: namesOf(
					map,
					under.map(({ other }) => other),
					3
				)
			}),
			evidence: under.flatMap(({ ties }) => ties.map((tie) => tie.id))
		});
	}
	return reasons;
}
