import type { Id } from '#lib/base/ids.ts';
import { message, type Message } from '#lib/base/message.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { certaintyOf, type Finding } from '../answer.ts';
import { nameOf, sentences } from '../names.ts';
import { alikeFinding } from './alike.ts';
import { askFinding } from './askFinding.ts';
import type { Field } from './field.ts';
import { gatheredBy } from './convening.ts';
import { heldApartFinding, isManyApart } from './heldApartFinding.ts';
import { linesOf } from './independence.ts';
import { middleOf, type Context } from './judging.ts';
import type { Standing } from './standing.ts';

/** Scores closer than this count as level. */
const LEVEL = 0.05;

/** From this share of wins on it is worth saying when they come. */
const SOME_WINS = 0.05;

/** What a room needs to know beside the ranking: the runner-up, an arm's-length convener, what to ask, who is not ranked. */
export function findingsOfLead(context: Context, field: Field, standing: Standing): Finding[] {
	const apart = heldApartFinding(context.map);
	const first = isManyApart(context.map);
	return [
		...(first ? apart : []),
		runnerUp(context.map, field, standing),
		...withoutFirst(context.map, standing),
		...armsLength(context, standing),
		...askFinding(context.map, field, standing),
		...alikeFinding(context.map, field, standing),
		...(first ? [] : apart)
	];
}

/** On which grounds the first is ahead of the second and the other way, and what would have to count for it to turn. */
function runnerUp(map: StakeholderMap, field: Field, standing: Standing): Finding {
	const { ranked, first, outcome, of } = standing;
	const second = ranked[1]!;
	const number = field.candidates.indexOf(second.id);
	const gap = field.grounds.map(
		(_, g) => middleOf(field.ranges[g]![number]!) - middleOf(field.ranges[g]![first]!)
	);
	const ahead = field.grounds.filter((_, g) => gap[g]! > LEVEL).map(groundName);
	const behind = field.grounds.filter((_, g) => gap[g]! < -LEVEL).map(groundName);
	const aheadIn = 1 - outcome.aheadOfFirst[number]! / of;
	const values = {
		first: nameOf(map, ranked[0]!.id),
		second: nameOf(map, second.id),
		percent: Math.round(100 * aheadIn),
		ahead,
		behind
	};
	const key =
		ahead.length > 0 ? (behind.length > 0 ? 'both' : 'ahead') : behind.length > 0 ? 'behind' : 'level';
	return {
		code: 'lead.runnerUp',
		title: message('answer.lead.runnerUp.title', values),
		why: sentences([
			message('answer.lead.runnerUp.times', values),
			message(`answer.lead.runnerUp.${field.grounds.length === 1 ? 'single' : key}`, values),
			...turningPoint(field, standing, number, values.second)
		]),
		evidence: [...ranked[0]!.because.slice(0, 2), ...second.because.slice(0, 2)].flatMap(
			({ evidence }) => evidence
		),
		about: [ranked[0]!.id, second.id],
		certainty: certaintyOf(aheadIn, of)
	};
}

/** Where the second does come first: the ground whose weight then differs most from an even share. */
function turningPoint(
	{ grounds, weights }: Field,
	{ outcome, of }: Standing,
	number: number,
	second: string | Message
): Message[] {
	const count = grounds.length;
	const wins = outcome.ranks[number * outcome.aheadOfFirst.length]!;
	if (wins < SOME_WINS * of || count < 2) return [];
	const asked = weights.reduce((sum, weight) => sum + weight, 0);
	const shifts = grounds.map((ground, g) => ({
		ground,
		shift: outcome.winningWeights[number * count + g]! / wins - weights[g]! / asked
	}));
	const most = shifts.reduce((held, other) => (Math.abs(other.shift) > Math.abs(held.shift) ? other : held));
	const values = { second, ground: groundName(most.ground), percent: Math.round((100 * wins) / of) };
	return [message(`answer.lead.runnerUp.turns${most.shift > 0 ? 'Much' : 'Little'}`, values)];
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

function groundName(ground: string): Message {
	return message(`answer.lead.ground.${ground}`);
}
