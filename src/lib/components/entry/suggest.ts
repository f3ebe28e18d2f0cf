import type { Id } from '#lib/base/ids.ts';
import type { Stakeholder } from '#lib/model/records.ts';
import { search, searched } from '#lib/state/search.ts';

const MOST = 8;

/** Stakeholders that typed letters may mean, likeliest first. Nothing for no letters. */
export function suggest(stakeholders: Iterable<Stakeholder>, typed: string, without: Id): Stakeholder[] {
	if (typed.trim() === '') return [];
	const others = [...stakeholders].filter(({ id }) => id !== without);
	return search(others.map(searchedStakeholder), typed).slice(0, MOST);
}

/** A stakeholder under all its names. */
export function searchedStakeholder(stakeholder: Stakeholder) {
	const { name, nameFr, shortName, shortNameFr } = stakeholder;
	return searched(stakeholder, name, nameFr, shortName, shortNameFr);
}
