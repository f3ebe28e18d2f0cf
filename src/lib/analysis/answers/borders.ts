import { message, type Message } from '#lib/base/message.ts';
import type { Finding } from './answer.ts';
import { brokerFindings, listBrokers } from './borders/brokers.ts';
import { drawBorders, type Borders } from './borders/context.ts';
import { countCrossing, inwardFindings, pairFindings, type Crossing } from './borders/pairs.ts';
import { silentFindings } from './borders/silent.ts';
import { listSquares, squareFindings } from './borders/squares.ts';
import { borderTables } from './borders/tables.ts';
import { commonCaveats, indigenousRecordCaveat } from './caveats.ts';
import { defaultGrouping, groupStakeholders } from './grouping.ts';
import { SMALLEST_GROUP } from '../groundRules.ts';
import { indexNeighbours } from './neighbours.ts';
import { groupings } from './parameters.ts';
import { defineQuestion, type Asked, type Reply } from './question.ts';
import { heldApart } from './rightsHolders.ts';

/**
 * Do we work across our borders? Ties within and across declared groups (places unless told) against
 * chance, pairs of groups that stand out, who stands between them, and linked projects whose conveners
 * have no tie on record. O(n m) at most, for brokerage.
 */
export const borders = defineQuestion({
	id: 'borders',
	uses: ['jurisdictions', 'kinds', 'projects'],
	parameters: [{ id: 'by', kind: 'grouping' }],
	answer: answerBorders
});

function answerBorders({ map, parameters, random, progress }: Asked): Reply {
	const by = parameters['by'] as string | undefined;
	const grouping = by === undefined ? defaultGrouping(map) : groupStakeholders(map, by);
	if (!grouping || grouping.members.size < 2 || map.ties.size === 0) {
		const unavailable = message(
			map.ties.size === 0 ? 'answer.borders.unavailable.ties' : 'answer.borders.unavailable.groups'
		);
		return {
			summary: unavailable,
			findings: [],
			tables: [],
			caveats: commonCaveats(map, indexNeighbours(map)),
			unavailable
		};
	}
	const drawn = drawBorders(map, grouping, random);
	const crossing = countCrossing(drawn);
	const brokers = listBrokers(drawn);
	progress(0.5);
	const squares = listSquares(drawn.map, drawn.neighbours);
	return {
		summary: summaryOf(drawn, crossing),
		findings: [
			overall(drawn, crossing),
			...pairFindings(drawn),
			...silentFindings(drawn),
			...inwardFindings(drawn),
			...squareFindings(drawn.map, squares),
			...brokerFindings(drawn, brokers)
		],
		tables: borderTables(drawn, brokers, squares),
		caveats: caveatsOf(drawn, crossing)
	};
}

function valuesOf({ grouping, network }: Borders, { within, across, expected, z }: Crossing) {
	const ties = within + across;
	return {
		across,
		ties,
		percent: Math.round((100 * across) / Math.max(1, ties)),
		expected: expected === undefined ? '' : Math.round(expected),
		expectedPercent: expected === undefined ? '' : Math.round((100 * expected) / Math.max(1, ties)),
		z: z === undefined ? '' : Math.round(10 * z) / 10,
		groups: grouping.members.size,
		by: byName(grouping.by),
		stakeholders: network.n
	};
}

function byName(by: string): Message {
	const built = (groupings as readonly string[]).includes(by);
	return built ? message(`answer.borders.by.${by}`) : message('answer.borders.by.attribute', { name: by });
}

function summaryOf(borders: Borders, crossing: Crossing): Message {
	return message(`answer.borders.summary.${crossing.than}`, valuesOf(borders, crossing));
}

function overall(borders: Borders, crossing: Crossing): Finding {
	const values = valuesOf(borders, crossing);
	const { map, grouping } = borders;
	const crossingTies = [...map.ties.values()].filter(
		({ from, to }) => grouping.groupOf.get(from) !== grouping.groupOf.get(to)
	);
	const z = Math.abs(crossing.z ?? 0);
	return {
		code: 'borders.overall',
		title: message(`answer.borders.overall.${crossing.than}`, values),
		why: message(
			crossing.than === 'unknown' ? 'answer.borders.overall.whyUnknown' : 'answer.borders.overall.why',
			values
		),
		evidence: crossingTies.map(({ id }) => id),
		about: [],
		...(crossing.than === 'fewer' || crossing.than === 'more'
			? { certainty: { word: z >= 3 ? 'solid' : 'fair' } as const }
			: {})
	};
}

function caveatsOf({ map, grouping, neighbours, ungrouped }: Borders, { than }: Crossing): Message[] {
	const unranked = heldApart(map).length > 0;
	return [
		message(`answer.borders.caveat.${grouping.by === 'region' ? 'region' : 'declared'}`, {
			fewest: SMALLEST_GROUP
		}),
		message(than === 'unknown' ? 'answer.borders.caveat.small' : 'answer.borders.caveat.chance', {
			fewest: SMALLEST_GROUP
		}),
		...(ungrouped > 0 ? [message('answer.borders.caveat.ungrouped', { count: ungrouped })] : []),
		...(unranked ? [message('answer.borders.caveat.unranked')] : []),
		...indigenousRecordCaveat(map),
		...commonCaveats(map, neighbours)
	];
}
