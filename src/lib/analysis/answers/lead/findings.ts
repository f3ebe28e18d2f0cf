import type { Id } from '#lib/base/ids.ts';
import { message, type Message } from '#lib/base/message.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { certaintyOf, type Finding } from '../answer.ts';
import { nameOf, namesOf } from '../names.ts';
import { heldApart } from '../rightsHolders.ts';
import { askFinding } from './askFinding.ts';
import type { Field } from './field.ts';
import { gatheredBy } from './convening.ts';
import { linesOf } from './independence.ts';
import { middleOf, type Context } from './judging.ts';
import type { Standing } from './standing.ts';

/** What a room needs to know beside the ranking: the runner-up, an arm's-length convener, what to ask, who is not ranked. */
export function findingsOfLead(context: Context, field: Field, standing: Standing): Finding[] {
	return [
		runnerUp(context.map, field, standing),
		...withoutFirst(context.map, standing),
		...armsLength(context, standing),
		...askFinding(context.map, field, standing),
		...heldApartFinding(context.map)
	];
}

/** On which grounds the second is ahead of the first, and the other way. */
function runnerUp(map: StakeholderMap, field: Field, { ranked, first, outcome, of }: Standing): Finding {
	const second = ranked[1]!;
	const number = field.candidates.indexOf(second.id);
	const gap = field.grounds.map(
		(_, g) => middleOf(field.ranges[g]![number]!) - middleOf(field.ranges[g]![first]!)
	);
	const ahead = field.grounds.filter((_, g) => gap[g]! > 0.05).map(groundName);
	const behind = field.grounds.filter((_, g) => gap[g]! < -0.05).map(groundName);
	const values = { first: nameOf(map, ranked[0]!.id), second: nameOf(map, second.id), ahead, behind };
	const key =
		ahead.length > 0 ? (behind.length > 0 ? 'both' : 'ahead') : behind.length > 0 ? 'behind' : 'level';
	return {
		code: 'lead.runnerUp',
		title: message('answer.lead.runnerUp.title', values),
		why: message(`answer.lead.runnerUp.${key}`, values),
		evidence: [...ranked[0]!.because.slice(0, 2), ...second.because.slice(0, 2)].flatMap(
			({ evidence }) => evidence
		),
		about: [ranked[0]!.id, second.id],
		certainty: certaintyOf(1 - outcome.aheadOfFirst[number]! / of, of)
	};
}

function withoutFirst(map: StakeholderMap, { ranked, next, of }: Standing): Finding[] {
	if (!next) return [];
	const values = {
		first: nameOf(map, ranked[0]!.id),
		next: nameOf(map, next.id),
		percent: Math.round((100 * next.count) / of)
	};
	return [
		{
			code: 'lead.without',
			title: message('answer.lead.without.title', values),
			why: message('answer.lead.without.why', values),
			evidence: [next.id],
			about: [next.id],
			certainty: certaintyOf(next.count / of, of)
		}
	];
}

/** Bodies among the first ranks that gather others and do not report to the one to whom several others report. */
function armsLength(context: Context, { ranked }: Standing): Finding[] {
	const { map, neighbours } = context;
	const reporters = new Map<Id, Id[]>();
	for (const { kind, from, to } of map.ties.values())
		if (kind === 'reportsTo') reporters.set(to, [...(reporters.get(to) ?? []), from]);
	const gathered = gatheredBy(context);
	return ranked.slice(0, 3).flatMap(({ id }): Finding[] => {
		const near = [...reporters].find(([to, from]) => {
			return from.length > 1 && to !== id && !from.includes(id) && neighbours.between(id, to).length > 0;
		});
		const others = gathered.get(id);
		if (!near || !others || others.size === 0 || linesOf(context, id).reports.length > 0) return [];
		const [to, from] = near;
		const values = {
			name: nameOf(map, id),
			centre: nameOf(map, to),
			count: from.length,
			others: others.size
		};
		const ties = neighbours.ties(to).filter((tie) => tie.kind === 'reportsTo' && tie.to === to);
		return [
			{
				code: 'lead.armsLength',
				title: message('answer.lead.armsLength.title', values),
				why: message('answer.lead.armsLength.why', values),
				evidence: [...ties, ...neighbours.between(id, to)].map((tie) => tie.id),
				about: [id],
				suggestion: message('answer.lead.armsLength.suggestion', values)
			}
		];
	});
}

/** Rights holders and Indigenous organisations are named apart, never ranked. */
export function heldApartFinding(map: StakeholderMap): Finding[] {
	const apart = heldApart(map);
	if (apart.length === 0) return [];
	const ids = apart.map(({ id }) => id);
	const many = apart.length >= map.stakeholders.size / 4;
	const values = { names: namesOf(map, ids, 6), count: ids.length, all: map.stakeholders.size };
	return [
		{
			code: 'lead.rightsHolders',
			title: message('answer.lead.rightsHolders.title', values),
			why: message(many ? 'answer.lead.rightsHolders.many' : 'answer.lead.rightsHolders.why', values),
			evidence: ids,
			about: ids,
			suggestion: message('answer.lead.rightsHolders.suggestion')
		}
	];
}

function groundName(ground: string): Message {
	return message(`answer.lead.ground.${ground}`);
}
