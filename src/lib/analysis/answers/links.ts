import type { Id } from '#lib/base/ids.ts';
import { message, type Message } from '#lib/base/message.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { toGraph } from '#lib/model/toGraph.ts';
import { createNetwork, type Network } from '../kernels/Network.ts';
import { measureHeldOut } from '../links/heldOut.ts';
import { findLikelyTies } from '../links/likelyTies.ts';
import { commonCaveats, indigenousRecordCaveat } from './caveats.ts';
import { defaultGrouping, groupStakeholders } from './grouping.ts';
import { askFindings, accuracyFinding } from './links/askFindings.ts';
import { introduceFindings } from './links/introduceFindings.ts';
import { proposeIntroductions, type Proposal } from './links/introduce.ts';
import { guessTies, type Guess } from './links/guess.ts';
import { linkTables } from './links/tables.ts';
import { indexNeighbours, type Neighbours } from './neighbours.ts';
import { defineQuestion, type Asked, type Reply } from './question.ts';

/** What both lists look at. */
export interface LinkContext {
	readonly map: StakeholderMap;
	readonly neighbours: Neighbours;
	readonly network: Network;
	/** Group of a stakeholder by place, or whatever was asked for. */
	readonly groupOf: (id: Id) => string | undefined;
}

/** Runs of taking ties away; fewer on large maps, where each holds many ties. */
const RUNS = 20;
const FEW_RUNS = 4;
const LARGE = 400;

const REMOVED = 0.1;

/**
 * Which ties are missing? Two lists that are never mixed: ties that probably exist and were not recorded
 * (ask), and introductions that would help most (propose). Indigenous bodies stand in neither: their
 * relations are theirs to record and to begin. O(runs · n² log n) and what `findIntroductions` takes.
 */
export const links = defineQuestion({
	id: 'links',
	uses: ['projects', 'jurisdictions'],
	parameters: [
		{ id: 'count', kind: 'number', default: 5, min: 1, max: 20, whole: true },
		{ id: 'projects', kind: 'projects' },
		{ id: 'by', kind: 'grouping' }
	],
	answer: answerLinks
});

function answerLinks({ map, parameters, random, progress }: Asked): Reply {
	const neighbours = indexNeighbours(map);
	const network = createNetwork(toGraph(map), { directed: false });
	const by = parameters['by'] as string | undefined;
	const grouping = by === undefined ? defaultGrouping(map) : groupStakeholders(map, by);
	const context: LinkContext = { map, neighbours, network, groupOf: (id) => grouping?.groupOf.get(id) };
	const count = Number(parameters['count']);
	const projects = new Set<Id>((parameters['projects'] as readonly Id[] | undefined) ?? map.projects.keys());

	const rows = network.undirected;
	const likely = findLikelyTies(rows);
	const accuracy = measureHeldOut(
		rows,
		(kept) => findLikelyTies(kept).scoresOf,
		{ runs: network.n > LARGE ? FEW_RUNS : RUNS, share: REMOVED, random },
		(done) => progress(0.4 * done)
	);
	const guesses = guessTies(context, likely, count);
	const proposals = proposeIntroductions(context, { projects, count, random, guesses }, (done) =>
		progress(0.4 + 0.6 * done)
	);
	return {
		summary: summaryOf(map, guesses, proposals),
		findings: [
			...askFindings(context, guesses, accuracy),
			...accuracyFinding(accuracy),
			...introduceFindings(context, proposals)
		],
		tables: linkTables(context, guesses, proposals),
		caveats: [
			message('answer.links.caveat.apart'),
			...(accuracy ? [] : [message('answer.links.caveat.untested')]),
			...(likely.usesDistance ? [message('answer.links.caveat.distance')] : []),
			...untriedCaveat(map, neighbours),
			...indigenousRecordCaveat(map),
			...commonCaveats(map, neighbours)
		]
	};
}

function summaryOf(map: StakeholderMap, guesses: readonly Guess[], proposals: readonly Proposal[]): Message {
	if (map.stakeholders.size === 0) return message('answer.links.summary.empty');
	const parts = [
		...(guesses.length > 0 ? [message('answer.links.part.ask', { count: guesses.length })] : []),
		...(proposals.length > 0 ? [message('answer.links.part.introduce', { count: proposals.length })] : [])
	];
	return parts.length > 0
		? message('answer.links.summary.some', { parts })
		: message('answer.links.summary.none');
}

/** Of stakeholders without a tie nothing can be guessed. */
function untriedCaveat(map: StakeholderMap, neighbours: Neighbours): Message[] {
	const alone = [...map.stakeholders.keys()].filter((id) => neighbours.of(id).size === 0);
	return alone.length > 0 ? [message('answer.links.caveat.alone', { count: alone.length })] : [];
}
