import type { Id } from '#lib/base/ids.ts';
import { message } from '#lib/base/message.ts';
import { firstDay, lastDay } from '#lib/model/dates.ts';
import { knownPairs, pairKey } from '#lib/model/pairs.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { isMemberRole } from '#lib/model/words.ts';
import { namesOf } from '../names.ts';
import { isHeldApart, type Weighed } from './weighed.ts';

/** Two who sit at the same tables and of whom nobody asked whether they work together. */
export interface Unasked {
	readonly pair: readonly [Id, Id];
	/** Tables that they share. */
	readonly together: number;
}

/**
 * Pairs at one table that are neither tied nor asked about, most shared tables first, and how many pairs sit
 * at one table at all. Indigenous governments and organisations are left out: their relations are theirs to
 * record. O(pairs at one table).
 */
export function unaskedPairs(
	map: StakeholderMap,
	projects: ReadonlySet<Id>
): { readonly unasked: readonly Unasked[]; readonly all: number } {
	const tables = new Map<Id, Set<Id>>();
	for (const { project, stakeholder, role } of map.participations.values()) {
		if (!projects.has(project) || !isMemberRole(role) || isHeldApart(map, stakeholder)) continue;
		const table = tables.get(project);
		if (table) table.add(stakeholder);
		else tables.set(project, new Set([stakeholder]));
	}
	const known = knownPairs(map);
	const together = new Map<string, { pair: [Id, Id]; together: number }>();
	for (const table of tables.values()) {
		const members = [...table];
		for (const [i, a] of members.entries()) {
			for (const b of members.slice(i + 1)) {
				const key = pairKey(a, b);
				const held = together.get(key);
				if (held) held.together++;
				else together.set(key, { pair: [a, b], together: 1 });
			}
		}
	}
	const unasked = [...together].filter(([key]) => !known.has(key)).map(([, pair]) => pair);
	return { unasked: unasked.sort((a, b) => b.together - a.together), all: together.size };
}

export function unaskedFinding(
	map: StakeholderMap,
	{ unasked, all }: ReturnType<typeof unaskedPairs>
): Weighed[] {
	const [first] = unasked;
	if (!first) return [];
	const values = {
		count: unasked.length,
		all,
		together: first.together,
		names: namesOf(map, first.pair)
	};
	return [
		{
			matters: 46,
			finding: {
				code: 'missing.neverAsked',
				title: message('answer.missing.neverAsked.title', values),
				why: message('answer.missing.neverAsked.why', values),
				evidence: first.pair,
				about: first.pair,
				// That nobody was asked is what the record itself says.
				certainty: { word: 'solid' },
				suggestion: message('answer.missing.neverAsked.suggestion', values)
			}
		}
	];
}

/** Pairs all of whose ties ended before the last day that the map itself knows of. */
export interface Ended {
	readonly pair: readonly [Id, Id];
	readonly until: string;
	readonly ties: readonly Id[];
}

/**
 * Ties that have gone stale. Nothing here knows today's date: the map's own last day is the latest on which
 * a tie began, a pair was asked, somebody judged or measured.
 */
export function endedPairs(map: StakeholderMap): { readonly ended: readonly Ended[]; readonly day: string } {
	const days = [
		...[...map.ties.values()].map(({ since }) => since),
		...[...map.absences.values()].map(({ asked }) => asked),
		...[...map.assessments.values()].map(({ at }) => at?.slice(0, 10)),
		...[...map.readings.values()].map(({ at }) => at)
	].filter((day) => day !== undefined);
	const day = days.reduce((last, one) => (firstDay(one) > firstDay(last) ? one : last), '');
	const pairs = new Map<string, { pair: [Id, Id]; untils: (string | undefined)[]; ties: Id[] }>();
	for (const { id, from, to, until } of map.ties.values()) {
		if (from === to || isHeldApart(map, from) || isHeldApart(map, to)) continue;
		const key = pairKey(from, to);
		const held = pairs.get(key);
		if (held) {
			held.untils.push(until);
			held.ties.push(id);
		} else pairs.set(key, { pair: [from, to], untils: [until], ties: [id] });
	}
	const ended = [...pairs.values()].flatMap(({ pair, untils, ties }): Ended[] => {
		if (day === '' || untils.some((until) => until === undefined || lastDay(until) >= firstDay(day)))
			return [];
		const [last] = untils.filter((until) => until !== undefined).sort((a, b) => (a < b ? 1 : -1));
		return [{ pair, until: last!, ties }];
	});
	return { ended: ended.sort((a, b) => (a.until < b.until ? -1 : 1)), day };
}

export function endedFinding(map: StakeholderMap, { ended, day }: ReturnType<typeof endedPairs>): Weighed[] {
	const [first] = ended;
	if (!first) return [];
	const about = [...new Set(ended.flatMap(({ pair }) => pair))];
	const values = {
		count: ended.length,
		year: day.slice(0, 4),
		names: namesOf(map, first.pair),
		until: first.until
	};
	return [
		{
			matters: 44,
			finding: {
				code: 'missing.ended',
				title: message('answer.missing.ended.title', values),
				why: message('answer.missing.ended.why', values),
				evidence: [...about, ...ended.flatMap(({ ties }) => ties)],
				about,
				certainty: { word: 'fair' },
				suggestion: message('answer.missing.ended.suggestion', values)
			}
		}
	];
}
