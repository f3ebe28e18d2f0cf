import { message, type Message } from '#lib/base/message.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { toGraph } from '#lib/model/toGraph.ts';
import { createNetwork } from '../kernels/Network.ts';
import type { Id } from '#lib/base/ids.ts';
import { checklistIds, checklists, type ChecklistId } from '#lib/model/checklists.ts';
import type { Finding } from './answer.ts';
import { commonCaveats, indigenousRecordCaveat } from './caveats.ts';
import { defaultGrouping, groupStakeholders, type Grouping } from './grouping.ts';
import { SMALLEST_GROUP } from '../groundRules.ts';
import { absentFindings, readBoundary, unseatedFindings } from './missing/boundary.ts';
import { boundaryTables } from './missing/boundaryTables.ts';
import {
	apartFindings,
	behindVoiceFindings,
	behindVoices,
	separateParts,
	singlePointFindings,
	singlePoints
} from './missing/fragility.ts';
import { listVoices, withoutConvener } from './missing/heard.ts';
import { behindOne, gatekeeperFindings, untied, untiedFindings } from './missing/reach.ts';
import { owedEngagement, owedFinding } from './missing/promises.ts';
import { inferredOnly, inferredOnlyFinding, noConvenerFinding } from './missing/records.ts';
import { silentPairFindings, silentPairs } from './missing/regionPairs.ts';
import { missingTables } from './missing/tables.ts';
import { endedFinding, endedPairs, unaskedFinding, unaskedPairs } from './missing/unasked.ts';
import { unheardVoices } from './missing/voices.ts';
import { pickFindings } from './missing/weighed.ts';
import { indexNeighbours } from './neighbours.ts';
import { defineQuestion, type Asked, type Reply } from './question.ts';

/**
 * Who and what is missing? First by the boundary list: what the team says the issue touches and has no node,
 * no tie, no seat or one gatekeeper only. Then by what is on record: affected voices not heard, stakeholders
 * without a tie or with a single contact, larger places without a tie where chance expects some, projects
 * without convener, engagement below promise, single points of failure, pairs at one table that nobody asked
 * about, ties that ended or were only inferred. "No tie on record" never reads as "no tie". O(n + m) and for
 * every cut-point again.
 */
export const missing = defineQuestion({
	id: 'missing',
	uses: ['projects', 'jurisdictions'],
	parameters: [
		{ id: 'projects', kind: 'projects' },
		{ id: 'by', kind: 'grouping' },
		/** Prompts for the boundary list: those that it does not speak of yet are listed as questions. */
		{ id: 'checklist', kind: 'choice', default: 'unused', choices: ['unused', ...checklistIds] }
	],
	answer: answerMissing
});

function answerMissing({ map, parameters, progress }: Asked): Reply {
	const neighbours = indexNeighbours(map);
	const projects = new Set<Id>((parameters['projects'] as readonly Id[] | undefined) ?? map.projects.keys());
	const checklist = String(parameters['checklist']);
	const grouping = groupingFor(map, parameters['by'] as string | undefined);

	const declared = readBoundary(map, neighbours, projects);
	const voices = listVoices(map, neighbours, projects);
	const alone = untied(map, neighbours);
	const behind = behindOne(map, neighbours);
	const unconvened = withoutConvener(map, projects);
	const pairs = grouping && neighbours.tiedPairs > 0 ? silentPairs(neighbours, grouping) : [];
	const owed = owedEngagement(map, projects);
	const asked = unaskedPairs(map, projects);
	const endings = endedPairs(map);
	progress(0.5);
	const network = createNetwork(toGraph(map), { directed: false });
	const points = singlePoints(map, network);
	const unheard = new Set(voices.filter((voice) => voice.unheard.length > 0).map(({ id }) => id));
	const heard = new Set([
		...voices.map(({ id }) => id).filter((id) => !unheard.has(id)),
		...declared.filter(({ standing }) => standing === 'behindOne').flatMap(({ bodies }) => bodies)
	]);
	const gaps = [
		...absentFindings(map, declared),
		...unseatedFindings(map, declared, unheard),
		...unheardVoices(map, neighbours, voices),
		...untiedFindings(map, alone),
		...gatekeeperFindings(map, neighbours, behind, heard),
		...(grouping ? silentPairFindings(map, grouping, pairs) : []),
		...apartFindings(map, separateParts(network)),
		...noConvenerFinding(map, unconvened),
		...singlePointFindings(map, neighbours, points),
		...behindVoiceFindings(map, neighbours, behindVoices(map, network)),
		...owedFinding(map, owed),
		...unaskedFinding(map, asked),
		...endedFinding(map, endings),
		...inferredOnlyFinding(map, neighbours, inferredOnly(map, neighbours))
	];
	return {
		summary: summaryOf(
			map,
			gaps.map(({ finding }) => finding)
		),
		findings: pickFindings(gaps),
		tables: [
			...boundaryTables(map, declared, checklist === 'unused' ? [] : checklists[checklist as ChecklistId]),
			...missingTables(map, neighbours, { voices, behind, points, alone, pairs, grouping, owed, asked })
		],
		caveats: [
			message('answer.missing.caveat.record'),
			...indigenousRecordCaveat(map),
			...untold(map, voices.length, grouping),
			...commonCaveats(map, neighbours)
		]
	};
}

/** Places, or what was asked for; kinds are no border that people would expect to be crossed. */
function groupingFor(map: StakeholderMap, by: string | undefined): Grouping | undefined {
	if (by !== undefined) return groupStakeholders(map, by);
	const grouping = defaultGrouping(map);
	return grouping?.by === 'kind' ? undefined : grouping;
}

/** What a summary counts, in this order: findings of a code, or whom they are about where one finding speaks of several. */
const SUMMED = [
	'declaredAbsent',
	'notHeard',
	'declaredUnseated',
	'pair',
	'noTie',
	'singlePoint',
	'noWayIn',
	'oneContact',
	'noConvener',
	'apart'
] as const;
const MOST_SUMMED = 3;

function summaryOf(map: StakeholderMap, findings: readonly Finding[]): Message {
	if (map.stakeholders.size === 0) return message('answer.missing.summary.empty');
	const parts = SUMMED.flatMap((kind) => {
		const held = findings.filter(({ code }) => code === `missing.${kind}`);
		const together = kind === 'noTie' || kind === 'noConvener';
		const count = together ? held.reduce((sum, { about }) => sum + about.length, 0) : held.length;
		return count > 0 ? [message(`answer.missing.part.${kind}`, { count })] : [];
	});
	if (parts.length === 0) return message('answer.missing.summary.none');
	return message('answer.missing.summary.some', { parts: parts.slice(0, MOST_SUMMED) });
}

function untold(map: StakeholderMap, voices: number, grouping: Grouping | undefined): Message[] {
	const large = [...(grouping?.members.values() ?? [])].filter((ids) => ids.length >= SMALLEST_GROUP).length;
	return [
		...(map.boundary.size === 0 ? [message('answer.missing.caveat.noBoundary')] : []),
		...(map.participations.size === 0
			? [message('answer.missing.caveat.noProjects')]
			: voices === 0
				? [message('answer.missing.caveat.noVoices')]
				: []),
		...(large < 2 ? [message('answer.missing.caveat.noRegions', { fewest: SMALLEST_GROUP })] : [])
	];
}
