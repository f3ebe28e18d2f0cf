import type { Id } from '#lib/base/ids.ts';
import { message, type Message } from '#lib/base/message.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { isMemberRole } from '#lib/model/words.ts';
import type { Reason } from '../answer.ts';
import { sentences } from '../names.ts';
import type { ParameterValues } from '../parameters.ts';
import { mayBeRanked } from '../rightsHolders.ts';
import { agreementOf } from '../values/agreement.ts';
import { countRatings, isOwnWord } from '../values/ratings.ts';
import type { Condition, Span } from './fits.ts';

/** What is known of a condition: between what it lies, and in which words and on which records. */
export interface Reading extends Reason {
	readonly span: Span;
	/** Nothing on record and nothing said: any form may fit. */
	readonly open: boolean;
}

export type Readings = Readonly<Record<Condition, Reading>>;

/** Levels that people may set by hand. */
export const levels = ['recorded', 'low', 'moderate', 'high'] as const;
type Level = (typeof levels)[number];

const SET: Readonly<Record<Exclude<Level, 'recorded'>, Span>> = {
	low: { low: 0, high: 1 / 3 },
	moderate: { low: 1 / 3, high: 2 / 3 },
	high: { low: 2 / 3, high: 1 }
};
const ANY: Span = { low: 0, high: 1 };

/** From this mean rating on (of 5) a member counts as trusted. */
const TRUSTED = 4;

/** Fewer ratings of a value than these, and agreement on it is not measured. */
export const FEWEST_RATINGS = 5;

/** The members of the projects asked about; without any on record, everybody on the map who is no population. */
export function membersOf(map: StakeholderMap, projects: ReadonlySet<Id>): { ids: Id[]; declared: boolean } {
	const taking = new Set<Id>();
	for (const { project, stakeholder, role } of map.participations.values()) {
		if (isMemberRole(role) && projects.has(project)) taking.add(stakeholder);
	}
	const ids = [...map.stakeholders.values()]
		.filter(({ id, kind }) => (taking.size > 0 ? taking.has(id) : kind !== 'residents'))
		.map(({ id }) => id);
	return { ids, declared: taking.size > 0 };
}

/** Reads the four conditions of a map, or takes what was set by hand; what is unknown stays a range. */
export function readConditions(
	map: StakeholderMap,
	projects: ReadonlySet<Id>,
	parameters: ParameterValues
): Readings {
	const { ids, declared } = membersOf(map, projects);
	const recorded: Readings = {
		trust: readTrust(map, ids),
		number: {
			span: { low: ids.length, high: ids.length },
			open: false,
			message: message(`answer.form.reading.number.${declared ? 'members' : 'stakeholders'}`, {
				count: ids.length
			}),
			evidence: ids
		},
		agreement: readAgreement(map, ids),
		interdependence: unknown('interdependence')
	};
	const given = (condition: Condition): Reading => {
		const level = parameters[condition] as Level | undefined;
		if (level === undefined || level === 'recorded') return recorded[condition];
		return { span: SET[level], open: false, message: setByHand(condition, level), evidence: [] };
	};
	return {
		trust: given('trust'),
		number: recorded.number,
		agreement: given('agreement'),
		interdependence: given('interdependence')
	};
}

function unknown(condition: Condition): Reading {
	return {
		span: ANY,
		open: true,
		message: message(`answer.form.reading.unknown.${condition}`),
		evidence: []
	};
}

function setByHand(condition: Condition, level: Level): Message {
	return message(`answer.form.reading.set.${condition}`, { level: message(`question.form.choice.${level}`) });
}

/** The share of members whom those who rated them trust; whoever was not rated may be trusted or not. */
function readTrust(map: StakeholderMap, members: readonly Id[]): Reading {
	const held = new Map<Id, { scores: number[]; evidence: Id[] }>();
	for (const id of members)
		if (mayBeRanked(map.stakeholders.get(id)!)) held.set(id, { scores: [], evidence: [] });
	const add = (about: Id, score: number | undefined, evidence: Id) => {
		const entry = held.get(about);
		if (!entry || score === undefined) return;
		entry.scores.push(score);
		entry.evidence.push(evidence);
	};
	for (const { id, stakeholder, trust } of map.assessments.values()) add(stakeholder, trust, id);
	for (const { id, from, to, directed, trust } of map.ties.values()) {
		const scores = Object.values(trust ?? {}).filter((score) => score !== undefined);
		if (scores.length === 0) continue;
		const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
		add(to, mean, id);
		if (!directed) add(from, mean, id);
	}
	const rated = [...held.values()].filter(({ scores }) => scores.length > 0);
	if (rated.length === 0) return unknown('trust');
	const trusted = rated.filter(
		({ scores }) => scores.reduce((sum, score) => sum + score, 0) / scores.length >= TRUSTED
	).length;
	const unrated = held.size - rated.length;
	return {
		span: { low: trusted / held.size, high: (trusted + unrated) / held.size },
		open: false,
		message: sentences([
			message('answer.form.reading.trust', { count: trusted, rated: rated.length }),
			...(unrated > 0 ? [message('answer.form.reading.unrated', { count: unrated })] : [])
		]),
		evidence: rated.flatMap(({ evidence }) => evidence)
	};
}

/** Mean agreement on the values that enough members rated; whoever did not rate them may think anything. */
function readAgreement(map: StakeholderMap, members: readonly Id[]): Reading {
	const among = new Set(members);
	const ratings = [...map.valueRatings.values()].filter(
		(rating) => among.has(rating.stakeholder) && isOwnWord(map, rating)
	);
	const measured = [...map.values.keys()].flatMap((value) => {
		const held = ratings.filter((rating) => rating.value === value && rating.rating !== undefined);
		const agreement = held.length >= FEWEST_RATINGS ? agreementOf(countRatings(held)) : undefined;
		return agreement === undefined ? [] : [{ held, agreement }];
	});
	if (measured.length === 0) return unknown('agreement');
	const mean = measured.reduce((sum, { agreement }) => sum + agreement, 0) / measured.length;
	const raters = measured.map(({ held }) => new Set(held.map(({ stakeholder }) => stakeholder)).size);
	const share = raters.reduce((sum, count) => sum + count, 0) / (raters.length * members.length);
	const level = (share * (mean + 1)) / 2;
	return {
		span: { low: level, high: level + 1 - share },
		open: false,
		message: message('answer.form.reading.agreement', {
			count: measured.length,
			agreement: Math.round(100 * mean) / 100,
			percent: Math.round(100 * share)
		}),
		evidence: measured.flatMap(({ held }) => held.map(({ id }) => id))
	};
}
