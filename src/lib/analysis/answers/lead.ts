import { message, type Message } from '#lib/base/message.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { commonCaveats } from './caveats.ts';
import { alikeTable } from './lead/alike.ts';
import { layOutField, type Field } from './lead/field.ts';
import { findingsOfLead } from './lead/findings.ts';
import { heldApartFinding, isManyApart, isMostApart } from './lead/heldApartFinding.ts';
import { grounds, type Context } from './lead/judging.ts';
import { rankField, type Standing } from './lead/standing.ts';
import { acceptabilityTable, bareTable, judgmentTable, weightTable } from './lead/tables.ts';
import { nameOf, namesOf, sentences } from './names.ts';
import { indexNeighbours } from './neighbours.ts';
import { askFinding } from './lead/askFinding.ts';
import { defineQuestion, type Asked, type Reply } from './question.ts';
import { heldApart } from './rightsHolders.ts';

/** Below this many stakeholders an order says more about what was recorded than about them. */
const FEWEST = 10;

/**
 * Who should lead? Organisations are judged on eight grounds of fixed scale (position in the ties, convening
 * record, mandate, independence, trust, capacity, legitimacy, staying power), each only where the map tells of it, unknown as a range;
 * SMAA (Lahdelma & Salminen 2001) over weights, ranges and lost ties says how sure the order is. No
 * attribute of an import is read, so none can give the answer away. Rights holders are never ranked.
 */
export const lead = defineQuestion({
	id: 'lead',
	uses: ['projects', 'jurisdictions', 'assessments'],
	parameters: [
		{ id: 'projects', kind: 'projects' },
		{ id: 'order', kind: 'order', choices: grounds },
		{ id: 'without', kind: 'stakeholders' },
		{ id: 'suppliers', kind: 'choice', default: 'may', choices: ['may', 'mayNot'] },
		...grounds.map((id) => ({ id, kind: 'number', default: 1, min: 0, max: 10 }) as const),
		{ id: 'shown', kind: 'number', default: 5, min: 1, max: 1000, whole: true },
		{ id: 'reruns', kind: 'number', default: 10_000, min: 100, max: 10_000, whole: true },
		{ id: 'dropped', kind: 'number', default: 0.1, min: 0, max: 0.5 }
	],
	answer: answerLead
});

function answerLead(asked: Asked): Reply {
	const { map, parameters } = asked;
	const chosen = parameters['projects'] as readonly string[] | undefined;
	const neighbours = indexNeighbours(map);
	const context: Context = { map, neighbours, projects: new Set(chosen ?? map.projects.keys()) };
	const field = layOutField(context, parameters);
	const refusal = refusalOf(map, field);
	if (refusal) {
		return {
			summary: refusal,
			findings: heldApartFinding(map),
			tables: [bareTable(context, field)],
			caveats: caveatsOf(context, field),
			unavailable: refusal
		};
	}
	const standing = rankField(field, asked);
	const separated = standing.rivals.length === 0;
	const caveats = [
		message('answer.lead.caveat.reruns', {
			reruns: standing.of,
			percent: Math.round(100 * Number(parameters['dropped']))
		}),
		...caveatsOf(context, field)
	];
	if (!separated) return withoutOrder(context, field, standing, caveats);
	return {
		summary: summaryOf(map, field, standing),
		ranking: standing.ranked.slice(0, Number(parameters['shown'])),
		findings: findingsOfLead(context, field, standing),
		tables: [
			judgmentTable(context, field, standing),
			acceptabilityTable(context, field, standing),
			weightTable(context, field, standing),
			...alikeTable(field)
		],
		caveats
	};
}

function refusalOf(map: StakeholderMap, { candidates, grounds: told }: Field): Message | undefined {
	if (map.stakeholders.size < FEWEST)
		return message('answer.lead.unavailable.few', { count: map.stakeholders.size, fewest: FEWEST });
	if (candidates.length < 2)
		return message('answer.lead.unavailable.candidates', { count: candidates.length });
	if (isMostApart(map)) {
		return message('answer.lead.unavailable.apart', {
			count: heldApart(map).length,
			all: map.stakeholders.size
		});
	}
	return told.length === 0 ? message('answer.lead.unavailable.nothing') : undefined;
}

/** The top cannot be told apart: who shares it, side by side in the order of the map, and what would help. */
function withoutOrder(
	{ map, ...context }: Context,
	field: Field,
	standing: Standing,
	caveats: Message[]
): Reply {
	const top = new Set([standing.first, ...standing.rivals]);
	const ids = field.candidates.filter((_, c) => top.has(c));
	const unavailable = message('answer.lead.unavailable.together', {
		names: namesOf(map, ids, 5),
		count: ids.length
	});
	return {
		summary: unavailable,
		findings: [
			...askFinding(map, field, standing),
			...ids.map((id) => {
				const reasons = field.reasonsOf(field.candidates.indexOf(id));
				return {
					code: 'lead.together',
					title: message('answer.lead.together.title', { name: nameOf(map, id) }),
					why:
						reasons.length > 0
							? sentences(reasons.slice(0, 3).map((reason) => reason.message))
							: message('answer.lead.together.nothing'),
					evidence: reasons.slice(0, 3).flatMap(({ evidence }) => evidence),
					about: [id]
				};
			}),
			...heldApartFinding(map)
		],
		tables: [
			bareTable({ map, ...context }, field),
			weightTable({ map, ...context }, field, standing, ids),
			...alikeTable(field)
		],
		caveats,
		unavailable
	};
}

/** Who is first and how surely, after what a room must know before: who is not ranked, and if only ties speak. */
function summaryOf(map: StakeholderMap, { grounds: told }: Field, { ranked }: Standing): Message {
	const [first, second] = ranked;
	const percent = Math.round((100 * first!.firstIn!.count) / first!.firstIn!.of);
	const values = { first: nameOf(map, first!.id), second: nameOf(map, second!.id), percent };
	const said = message(`answer.lead.summary.${first!.certainty!.word}`, values);
	const apart = { count: heldApart(map).length, all: map.stakeholders.size };
	return sentences([
		...(isManyApart(map) ? [message('answer.lead.summary.apart', apart)] : []),
		...(told.length === 1 ? [message(`answer.lead.summary.only.${told[0]}`)] : []),
		said
	]);
}

/** What the answer could not use, and whom it did not weigh. */
function caveatsOf({ map, neighbours }: Context, { untold }: Field): Message[] {
	const scored = [...map.assessments.values()];
	const illustrative = scored.length > 0 && scored.every((assessment) => assessment.illustrative);
	return [
		message('answer.lead.caveat.advice'),
		...(untold.length > 0
			? [
					message('answer.lead.caveat.untold', {
						grounds: untold.map((ground) => message(`answer.lead.ground.${ground}`))
					})
				]
			: []),
		...(illustrative ? [message('answer.caveat.illustrative')] : []),
		...commonCaveats(map, neighbours)
	];
}
