import type { Id } from '#lib/base/ids.ts';
import { message, type Message } from '#lib/base/message.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { commonCaveats } from './caveats.ts';
import { coalitionFindings, coalitionName } from './coalitions/findings.ts';
import {
	findGroups,
	foundCaveats,
	foundFindings,
	foundSummary,
	foundTable,
	isBeyondChance
} from './coalitions/found.ts';
import { joinCoalitions, listCoalitions } from './coalitions/lineage.ts';
import { measurePlatform, type Platform } from './coalitions/platform.ts';
import { coalitionTables } from './coalitions/tables.ts';
import { SMALLEST_GROUP } from '../groundRules.ts';
import { sentences } from './names.ts';
import { indexNeighbours } from './neighbours.ts';
import { defineQuestion, type Asked, type Reply } from './question.ts';

/**
 * What grew out of what? The members of each project (convener, lead, partner, funder, contractor, advisor)
 * and who of them is found again in later ones: overlap against chance, retention, newcomers, pairs carried
 * over, and a platform score whose definition stands in the answer (after Greene, Doyle & Cunningham 2010;
 * Ansell & Gash 2018). Groups found in the ties stand beside them and are never called coalitions.
 * O(coalitions² · members) and a hundred runs of Leiden.
 */
export const coalitions = defineQuestion({
	id: 'coalitions',
	uses: ['projects', 'jurisdictions'],
	parameters: [{ id: 'projects', kind: 'projects' }],
	answer: answerCoalitions
});

function answerCoalitions({ map, parameters, random, progress }: Asked): Reply {
	const declared = listCoalitions(map);
	const found = findGroups(map, random, (done) => progress(done / 2));
	const inTies = {
		findings: found ? foundFindings(map, found, declared) : [],
		tables: found && isBeyondChance(found) ? [foundTable(map, found)] : [],
		caveats: found ? foundCaveats(found) : []
	};
	const caveats = [...inTies.caveats, ...commonCaveats(map, indexNeighbours(map))];
	if (declared.size === 0) {
		const unavailable = message(
			map.projects.size === 0
				? 'answer.coalitions.unavailable.projects'
				: 'answer.coalitions.unavailable.members'
		);
		if (found && isBeyondChance(found))
			return { ...inTies, summary: sentences([unavailable, foundSummary(found)]), caveats };
		return { summary: unavailable, findings: [], tables: [], caveats, unavailable };
	}
	const platforms = [...declared.values()].map((coalition, i) => {
		progress(0.5 + i / declared.size / 2);
		return measurePlatform(map, declared, coalition);
	});
	const byScore = [...platforms].sort((a, b) => standingOf(b) - standingOf(a) || b.score - a.score);
	const wanted = parameters['projects'] as readonly Id[] | undefined;
	const chosen = wanted ? measurePlatform(map, declared, joinCoalitions(map, wanted)) : byScore[0]!;
	const named = new Set([...chosen.coalition.projects, ...(wanted ?? [])]);
	const others = wanted
		? []
		: byScore.filter((other) => standingOf(other) === 2 && !named.has(other.coalition.projects[0]!));
	return {
		summary: summaryOf(map, chosen, declared.size),
		findings: [...coalitionFindings(map, declared, chosen, others), ...inTies.findings],
		tables: [...coalitionTables(map, declared, platforms, chosen), ...inTies.tables],
		caveats: [...caveatsOf(map, chosen), ...caveats]
	};
}

/** 2: others grew out of it and it is large enough to tell; 1: others grew out of it; 0: none did. */
function standingOf({ coalition, descents }: Platform): number {
	if (descents.length === 0) return 0;
	return coalition.members.size >= SMALLEST_GROUP ? 2 : 1;
}

function summaryOf(map: StakeholderMap, { coalition, descents, returned }: Platform, all: number): Message {
	const values = {
		name: coalitionName(map, coalition),
		count: descents.length,
		returned: returned.length,
		members: coalition.members.size,
		all
	};
	const isWhole = returned.length === coalition.members.size;
	if (descents.length > 0) return message(`answer.coalitions.summary.grew${isWhole ? 'All' : ''}`, values);
	return message(all > 1 ? 'answer.coalitions.summary.none' : 'answer.coalitions.summary.one', values);
}

function caveatsOf(map: StakeholderMap, { descents }: Platform): Message[] {
	const undated = [...map.projects.values()].filter(({ start }) => start === undefined).length;
	const inferred = [...map.participations.values()].filter(
		({ confidence }) => confidence === 'inferred'
	).length;
	return [
		message('answer.coalitions.caveat.platform'),
		message('answer.coalitions.caveat.members'),
		...(descents.length > 0 ? [message('answer.coalitions.caveat.chance')] : []),
		...(undated > 0 ? [message('answer.coalitions.caveat.undated', { count: undated })] : []),
		...(inferred > 0
			? [message('answer.coalitions.caveat.inferred', { count: inferred, all: map.participations.size })]
			: [])
	];
}
