import type { Id } from '#lib/base/ids.ts';
import { message } from '#lib/base/message.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { Finding } from '../answer.ts';
import { isHeldApart } from '../missing/weighed.ts';
import { nameOf, namesOf } from '../names.ts';
import { bestConnected, type Neighbours } from '../neighbours.ts';

/** Two linked projects with their conveners: closed where these are the same or tied, else open (Bodin & Tengö 2012). */
export interface Square {
	readonly later: Id;
	readonly earlier: Id;
	readonly pair: readonly [Id, Id];
	readonly open: boolean;
	/** Contacts that the two conveners share. */
	readonly third: readonly Id[];
}

/** Open squares shown as findings. */
const MOST = 4;

/** Every pair of projects of which one builds on the other and both have a convener or lead on record. */
export function listSquares(map: StakeholderMap, neighbours: Neighbours): Square[] {
	const owners = new Map<Id, Id[]>();
	for (const { project, stakeholder, role } of map.participations.values()) {
		if (role === 'convener' || role === 'lead')
			owners.set(project, [...(owners.get(project) ?? []), stakeholder]);
	}
	return [...map.projects.values()].flatMap(({ id: later, buildsOn = [] }) =>
		buildsOn.flatMap((earlier): Square[] => {
			const [mine, theirs] = [owners.get(later), owners.get(earlier)];
			if (!mine || !theirs) return [];
			const closed = mine.some(
				(id) => theirs.includes(id) || theirs.some((other) => neighbours.of(id).has(other))
			);
			const pair = [bestConnected(neighbours, mine), bestConnected(neighbours, theirs)] as const;
			const contacts = neighbours.of(pair[1]);
			const third = [...neighbours.of(pair[0]).keys()].filter((id) => contacts.has(id));
			return [{ later, earlier, pair, open: !closed, third }];
		})
	);
}

export function squareFindings(map: StakeholderMap, squares: readonly Square[]): Finding[] {
	return squares
		.filter(({ open }) => open)
		.slice(0, MOST)
		.map(({ later, earlier, pair, third }) => {
			const values = {
				later: nameOf(map, later),
				earlier: nameOf(map, earlier),
				a: nameOf(map, pair[0]),
				b: nameOf(map, pair[1]),
				count: third.length,
				third: namesOf(map, third, 3)
			};
			return {
				code: 'borders.openSquare',
				title: message('answer.borders.openSquare.title', values),
				why: message(
					third.length > 0 ? 'answer.borders.openSquare.through' : 'answer.borders.openSquare.why',
					values
				),
				evidence: [later, earlier, ...pair, ...third],
				about: [...pair],
				certainty: { word: 'fragile' },
				suggestion: message(
					pair.some((id) => isHeldApart(map, id))
						? 'answer.missing.pair.suggestionApart'
						: 'answer.borders.openSquare.suggestion',
					values
				),
				pair
			};
		});
}
