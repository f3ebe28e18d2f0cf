import type { Id } from '#lib/base/ids.ts';
import { message, type Message } from '#lib/base/message.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { Certainty, Finding } from '../answer.ts';
import { nameOf, namesOf, sentences } from '../names.ts';
import type { Neighbours } from '../neighbours.ts';
import { heldApart } from '../rightsHolders.ts';
import { findDoor, type Door } from './firstCall.ts';
import { wordOf, type Judged, type Spread } from './judgments.ts';

/** A stakeholder whose gap is known, with how much it weighs: steps of the spectrum times influence. */
export interface Gap {
	readonly judged: Judged;
	readonly gap: Spread;
	readonly weight: number;
}

/** Gaps that a list takes; the table holds all. */
const MOST = 5;

/** Steps by which raters must differ to be worth a talk. */
const APART = 2;

/** From this rating on (of 5) interest is high. */
const HIGH = 4;
/** `consult`: the highest level at which others still decide without those asked. */
const CONSULT = 2;

/** Everything that is said of engagement. */
export interface Setting {
	readonly map: StakeholderMap;
	readonly neighbours: Neighbours;
	readonly judged: readonly Judged[];
	/** Heaviest first. */
	readonly gaps: readonly Gap[];
}

/** Unknown influence may be anything from 1 to 5, and counts as the middle of that. */
const ANY_INFLUENCE = 3;

export function gapsOf(judged: readonly Judged[]): Gap[] {
	return judged
		.flatMap((one) => {
			if (!one.gap) return [];
			return [{ judged: one, gap: one.gap, weight: one.gap.mean * (one.influence?.mean ?? ANY_INFLUENCE) }];
		})
		.sort((a, b) => b.weight - a.weight);
}

export function engagementFindings(setting: Setting): Finding[] {
	const { map, gaps } = setting;
	return [
		...apartFinding(map),
		...gaps
			.filter(({ gap }) => gap.mean > 0)
			.slice(0, MOST)
			.map((gap) => gapFinding(setting, gap, 'owed')),
		...waitingFinding(setting),
		...[...gaps]
			.reverse()
			.filter(({ gap }) => gap.mean < 0)
			.slice(0, 2)
			.map((gap) => gapFinding(setting, gap, 'beyond')),
		...differFinding(setting),
		...collectFinding(setting)
	];
}

/** Rights holders are owed consultation; nobody places them on a grid. */
function apartFinding(map: StakeholderMap): Finding[] {
	const ids = heldApart(map).map(({ id }) => id);
	if (ids.length === 0) return [];
	const values = { names: namesOf(map, ids, 6), count: ids.length };
	return [
		{
			code: 'engagement.rightsHolders',
			title: message('answer.engagement.rightsHolders.title', values),
			why: message('answer.engagement.rightsHolders.why', values),
			evidence: ids,
			about: ids,
			suggestion: message('answer.engagement.rightsHolders.suggestion', values)
		}
	];
}

function gapFinding({ map, neighbours }: Setting, { judged, gap }: Gap, kind: 'owed' | 'beyond'): Finding {
	const { id, influence, now, wanted, assessments } = judged;
	const door = findDoor(map, neighbours, id);
	const values = {
		name: nameOf(map, id),
		now: message(`engagement.${wordOf(now!.mean)}`),
		wanted: message(`engagement.${wordOf(wanted!.mean)}`),
		count: gap.count
	};
	return {
		code: `engagement.${kind}`,
		title: message(`answer.engagement.${kind}.title`, values),
		why: sentences([
			message(`answer.engagement.${kind}.why`, values),
			...(influence ? [influenceSentence(influence)] : []),
			...(gap.high - gap.low >= APART
				? [message('answer.engagement.raters', { low: gap.low, high: gap.high })]
				: [])
		]),
		evidence: [
			id,
			...assessments.map((assessment) => assessment.id),
			...(door?.ties ?? []).map((tie) => tie.id)
		],
		about: [id],
		certainty: certaintyOfSpread(
			(kind === 'owed' ? gap.low > 0 : gap.high < 0) &&
				!assessments.every(({ illustrative }) => illustrative),
			gap.count
		),
		suggestion:
			kind === 'owed' ? callSentence(map, door) : message('answer.engagement.beyond.suggestion', values),
		...(kind === 'owed' && door ? { through: door.id } : {})
	};
}

function influenceSentence(influence: Spread): Message {
	const agreed = influence.low === influence.high;
	return message(`answer.engagement.influence${agreed ? 'Agreed' : ''}`, spreadValues(influence));
}

/** Every one of two raters agreeing makes it fair, of three and more solid; one rater is one view, and figures made up are none. */
function certaintyOfSpread(agreed: boolean, count: number): Certainty {
	if (!agreed || count < 2) return { word: 'fragile' };
	return { word: count >= 3 ? 'solid' : 'fair' };
}

export function callSentence(map: StakeholderMap, door: Door | undefined): Message {
	if (!door) return message('answer.engagement.call.direct');
	return message(`answer.engagement.call.${door.by}`, { through: nameOf(map, door.id) });
}

/** Highly interested and at most consulted, while nobody said what is wanted: a question, not a reproach. */
function waitingFinding({ map, judged }: Setting): Finding[] {
	const waiting = judged.filter(
		({ interest, now, wanted }) =>
			!wanted && interest !== undefined && interest.mean >= HIGH && now !== undefined && now.mean <= CONSULT
	);
	if (waiting.length === 0) return [];
	const ids = waiting.map(({ id }) => id);
	const raters = Math.min(...waiting.map(({ now, interest }) => Math.min(now!.count, interest!.count)));
	return [
		{
			code: 'engagement.waiting',
			title: message('answer.engagement.waiting.title', { count: ids.length, names: namesOf(map, ids, 1) }),
			why: message('answer.engagement.waiting.why', { count: ids.length, names: namesOf(map, ids, 8) }),
			evidence: [...ids, ...waiting.flatMap(({ assessments }) => assessments.map(({ id }) => id))],
			about: ids,
			certainty: { word: raters >= 3 ? 'solid' : raters === 2 ? 'fair' : 'fragile' },
			suggestion: message('answer.engagement.waiting.suggestion', { count: ids.length })
		}
	];
}

/** Where raters see it differently, before anybody acts on a mean. */
function differFinding({ map, judged }: Setting): Finding[] {
	const differ = judged.filter(({ now, wanted, influence, interest, legitimacy, urgency }) =>
		[now, wanted, influence, interest, legitimacy, urgency].some(
			(spread) => spread && spread.high - spread.low >= APART
		)
	);
	if (differ.length === 0) return [];
	const ids = differ.map(({ id }) => id);
	return [
		{
			code: 'engagement.differ',
			title: message('answer.engagement.differ.title', { count: ids.length, names: namesOf(map, ids, 1) }),
			why: message('answer.engagement.differ.why', { names: namesOf(map, ids, 6), steps: APART }),
			evidence: [...ids, ...differ.flatMap(({ assessments }) => assessments.map(({ id }) => id))],
			about: ids,
			suggestion: message('answer.engagement.differ.suggestion')
		}
	];
}

/** What to collect so that the next answer says more. */
function collectFinding({ map, judged, gaps }: Setting): Finding[] {
	const count = [...map.stakeholders.values()].length - heldApart(map).length;
	if (count === 0 || gaps.length === count) return [];
	const kind = judged.every(({ now, wanted }) => !now && !wanted)
		? 'nothing'
		: judged.every(({ wanted }) => !wanted)
			? 'wanted'
			: 'some';
	const values = { count: count - gaps.length, all: count };
	return [
		{
			code: 'engagement.collect',
			title: message('answer.engagement.collect.title'),
			why: message(`answer.engagement.collect.${kind}`, values),
			evidence: [] as Id[],
			about: [],
			suggestion: message('answer.engagement.collect.suggestion')
		}
	];
}

function spreadValues({ mean, low, high, count }: Spread) {
	return { mean: Math.round(10 * mean) / 10, low, high, count };
}
