import type { Id } from '#lib/base/ids.ts';
import { message, type Message } from '#lib/base/message.ts';
import type { Random } from '#lib/base/random.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { toGraph } from '#lib/model/toGraph.ts';
import { findCommunities, type Communities } from '../../communities/findCommunities.ts';
import { createNetwork } from '../../kernels/Network.ts';
import { certaintyOf, type AnswerTable, type Cell, type Certainty, type Finding } from '../answer.ts';
import { nameOf, namesOf } from '../names.ts';
import type { Coalition } from './lineage.ts';

/** Below this many stakeholders a picture says more than an algorithm. */
const FEWEST = 10;
/** Fewer members make no group worth a statement. */
const SMALLEST = 3;
const RUNS = 100;
const MOST = 4;

/** So many deviations above rewired networks, and the groups are more than any sparse network shows. */
const BEYOND = 2;

/** Groups of three and more that the ties show; nobody declared them. */
export interface Found {
	readonly groups: readonly (readonly Id[])[];
	readonly communities: Communities;
}

/** Finds groups in the ties (Leiden, 100 seeded runs); undefined where the map is too small to. O(runs · m log n). */
export function findGroups(
	map: StakeholderMap,
	random: Random,
	progress: (done: number) => void
): Found | undefined {
	const network = createNetwork(toGraph(map), { directed: false });
	if (network.n < FEWEST || network.ties === 0) return undefined;
	const steps = findCommunities(network, { random, runs: RUNS });
	for (;;) {
		const step = steps.next();
		if (step.done) {
			const groups = step.value.communities.filter((members) => members.length >= SMALLEST);
			return groups.length > 0 ? { groups, communities: step.value } : undefined;
		}
		progress(step.value);
	}
}

export function isBeyondChance({ communities: { chance } }: Found): boolean {
	return (chance?.z ?? 0) > BEYOND;
}

/** The largest groups found, each with the declared coalition that it resembles, where there is one. */
export function foundFindings(
	map: StakeholderMap,
	found: Found,
	coalitions: ReadonlyMap<Id, Coalition>
): Finding[] {
	if (!isBeyondChance(found)) return [];
	return found.groups.slice(0, MOST).map((members) => {
		const stable = stabilityOf(found, members);
		const like = mostAlike(members, coalitions);
		const values = {
			names: namesOf(map, members, 4),
			count: members.length,
			percent: Math.round(100 * stable),
			...(like ? { project: nameOf(map, like.project), shared: like.shared } : {})
		};
		return {
			code: 'coalitions.found',
			title: message('answer.coalitions.inTies.title', values),
			why: message(
				`answer.coalitions.inTies.${like ? 'like' : coalitions.size > 0 ? 'unlike' : 'why'}`,
				values
			),
			evidence: [...members, ...tiesAmong(map, members)],
			about: members,
			certainty: sureOf(stable),
			suggestion: message('answer.coalitions.inTies.suggestion')
		};
	});
}

export function foundTable(map: StakeholderMap, found: Found): AnswerTable {
	return {
		id: 'found',
		title: message('answer.coalitions.table.inTies'),
		columns: ['together', 'members', 'stability'].map((name) => message(`answer.coalitions.column.${name}`)),
		rows: found.groups.map((members): Cell[] => [
			message('answer.list', { items: namesOf(map, members, members.length) }),
			members.length,
			Math.round(100 * stabilityOf(found, members))
		])
	};
}

export function foundSummary({ groups }: Found): Message {
	return message('answer.coalitions.inTies.summary', { count: groups.length });
}

export function foundCaveats(found: Found): Message[] {
	return [
		message('answer.coalitions.inTies.caveat', { runs: RUNS }),
		...(isBeyondChance(found) ? [] : [message('answer.coalitions.inTies.chance')])
	];
}

/** Runs repeat over the same record: one more tie could still move a member, so it is never more than fair. */
function sureOf(stable: number): Certainty {
	const certainty = certaintyOf(stable, RUNS);
	return certainty.word === 'solid' ? { ...certainty, word: 'fair' } : certainty;
}

/** Over the runs, the mean share of its group that a member stays with. */
function stabilityOf({ communities: { stability } }: Found, members: readonly Id[]): number {
	return members.reduce((sum, id) => sum + stability.get(id)!, 0) / members.length;
}

/** The declared coalition that shares half or more of all who are in either. */
function mostAlike(members: readonly Id[], coalitions: ReadonlyMap<Id, Coalition>) {
	const alike = [...coalitions].map(([project, coalition]) => {
		const shared = members.filter((id) => coalition.members.has(id)).length;
		return { project, shared, jaccard: shared / (members.length + coalition.members.size - shared) };
	});
	return alike.filter(({ jaccard }) => jaccard >= 0.5).sort((a, b) => b.jaccard - a.jaccard)[0];
}

function tiesAmong(map: StakeholderMap, members: readonly Id[]): Id[] {
	const among = new Set(members);
	return [...map.ties.values()]
		.filter(({ from, to }) => among.has(from) && among.has(to))
		.map(({ id }) => id);
}
