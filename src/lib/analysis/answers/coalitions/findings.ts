import type { Id } from '#lib/base/ids.ts';
import { message, type Message } from '#lib/base/message.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { Certainty, Finding } from '../answer.ts';
import { countedOf } from '../countedOf.ts';
import { nameOf, namesOf, sentences, shortNameOf } from '../names.ts';
import { isIndigenous, mayBeRanked } from '../rightsHolders.ts';
import type { Coalition, Descent } from './lineage.ts';
import { carriersOf, type Platform } from './platform.ts';

/** Later coalitions, and other coalitions that others grew out of, shown as findings. */
const MOST_LATER = 5;
const MOST_OTHERS = 2;
const MOST_CARRIERS = 3;

/** Shared members are beyond chance below this probability. */
const SELDOM = 0.05;

export function coalitionFindings(
	map: StakeholderMap,
	coalitions: ReadonlyMap<Id, Coalition>,
	chosen: Platform,
	others: readonly Platform[]
): Finding[] {
	if (chosen.descents.length === 0) return [];
	return [
		platformFinding(map, chosen, 'platform'),
		...tellingDescents(chosen).map((descent) => inheritedFinding(map, coalitions, chosen, descent)),
		...carrierFinding(map, chosen),
		...leftFinding(map, chosen),
		...others.slice(0, MOST_OTHERS).map((platform) => platformFinding(map, platform, 'otherPlatform'))
	];
}

/** The later coalitions that share most, beyond chance; where none does, the two that share most. */
function tellingDescents({ descents }: Platform): Descent[] {
	const bySize = [...descents].sort((a, b) => b.shared.length - a.shared.length);
	const telling = bySize.filter(({ p }) => p < SELDOM);
	return telling.length > 0 ? telling.slice(0, MOST_LATER) : bySize.slice(0, 2);
}

export function coalitionName(map: StakeholderMap, { projects }: Coalition): string | Message {
	return projects.length === 1
		? nameOf(map, projects[0]!)
		: message('answer.list', { items: projects.map((id) => nameOf(map, id)) });
}

function platformFinding(
	map: StakeholderMap,
	platform: Platform,
	code: 'platform' | 'otherPlatform'
): Finding {
	const { coalition, descents, returned, retention, carriedPairs, acrossPairs } = platform;
	const later = descents.map((descent) => descent.later);
	const telling = descents.filter(({ p }) => p < SELDOM).length;
	const members = coalition.members.size;
	const values = {
		name: coalitionName(map, coalition),
		count: later.length,
		returned: returned.length,
		members,
		percent: Math.round(100 * retention),
		met: message('answer.coalitions.platform.met', { count: carriedPairs }),
		across: acrossPairs,
		telling:
			telling > 0
				? countedOf('answer.coalitions.platform.telling', { count: telling, all: later.length, members })
				: message('answer.coalitions.platform.tellingNone', { count: later.length, members })
	};
	const met = acrossPairs === 0 ? 'whyInside' : acrossPairs === carriedPairs ? 'whyAcross' : 'why';
	return {
		code: `coalitions.${code}`,
		title: message('answer.coalitions.platform.title', values),
		why: message(`answer.coalitions.platform.${met}`, values),
		evidence: [...coalition.projects, ...later, ...returned],
		about: [...coalition.projects],
		certainty: wordFor(telling / later.length)
	};
}

function inheritedFinding(
	map: StakeholderMap,
	coalitions: ReadonlyMap<Id, Coalition>,
	{ coalition }: Platform,
	{ later, shared, declared, p, expected }: Descent
): Finding {
	const { members } = coalitions.get(later)!;
	const conveners = convenersOf(map, coalition.projects);
	const withoutConveners = shared.filter((id) => !conveners.has(id)).length;
	const fresh = [...members].filter((id) => !coalition.members.has(id));
	const values = {
		later: nameOf(map, later),
		earlier: coalitionName(map, coalition),
		count: shared.length,
		members: members.size,
		all: members.size,
		names: namesOf(map, shared, 4),
		fresh: namesOf(map, fresh, 3),
		expected: Math.round(10 * expected) / 10,
		withoutConveners
	};
	return {
		code: 'coalitions.inherited',
		title: countedOf('answer.coalitions.inherited.title', values),
		why: sentences([
			message('answer.coalitions.inherited.why', values),
			...(fresh.length > 0 ? [message('answer.coalitions.inherited.fresh', values)] : []),
			message(
				p < 0.05 ? 'answer.coalitions.inherited.moreThanChance' : 'answer.coalitions.inherited.asChance',
				values
			),
			...(withoutConveners < shared.length
				? [
						message(`answer.coalitions.inherited.conveners${withoutConveners === 0 ? 'All' : ''}`, {
							...values,
							count: withoutConveners
						})
					]
				: []),
			...(declared ? [] : [message('answer.coalitions.inherited.found')])
		]),
		evidence: [
			later,
			...coalition.projects,
			...shared,
			...seatsOf(map, [later, ...coalition.projects], shared)
		],
		about: [later],
		certainty: { word: p < 0.01 ? 'solid' : p < SELDOM ? 'fair' : 'fragile' }
	};
}

/** Who sat in most of the later coalitions; rights holders are not put in an order. */
function carrierFinding(map: StakeholderMap, platform: Platform): Finding[] {
	const carriers = carriersOf(platform).filter(
		({ id, count }) => count > 1 && mayBeRanked(map.stakeholders.get(id)!)
	);
	const most = carriers
		.slice(0, MOST_CARRIERS)
		.filter(({ count }) => count > (carriers[MOST_CARRIERS]?.count ?? 0));
	if (most.length === 0) return [];
	const ids = most.map(({ id }) => id);
	const values = {
		names: namesOf(map, ids),
		parts: most.map(({ id, count }) =>
			message('answer.coalitions.carriers.part', { name: shortNameOf(map, id), count })
		),
		all: platform.descents.length,
		name: coalitionName(map, platform.coalition)
	};
	return [
		{
			code: 'coalitions.carriers',
			title: message('answer.coalitions.carriers.title', values),
			why: message('answer.coalitions.carriers.why', values),
			evidence: [...ids, ...platform.descents.map(({ later }) => later)],
			about: ids
		}
	];
}

/** Who was not in a later one; where Indigenous bodies take part is theirs to say, and nobody else's to count. */
function leftFinding(map: StakeholderMap, { coalition, left: all }: Platform): Finding[] {
	const left = all.filter((id) => !isIndigenous(map.stakeholders.get(id)!));
	if (left.length === 0) return [];
	const values = {
		count: left.length,
		members: coalition.members.size,
		names: namesOf(map, left, 6),
		name: coalitionName(map, coalition)
	};
	return [
		{
			code: 'coalitions.left',
			title: message('answer.coalitions.left.title', values),
			why: message('answer.coalitions.left.why', values),
			evidence: [...left, ...coalition.projects],
			about: left,
			suggestion: message('answer.coalitions.left.suggestion', values)
		}
	];
}

function convenersOf(map: StakeholderMap, projects: readonly Id[]): ReadonlySet<Id> {
	const parts = [...map.participations.values()].filter(({ project }) => projects.includes(project));
	return new Set(
		parts.filter(({ role }) => role === 'convener' || role === 'lead').map(({ stakeholder }) => stakeholder)
	);
}

/** The participations of some stakeholders in some projects. */
function seatsOf(map: StakeholderMap, projects: readonly Id[], ids: readonly Id[]): Id[] {
	return [...map.participations.values()]
		.filter(({ project, stakeholder }) => projects.includes(project) && ids.includes(stakeholder))
		.map(({ id }) => id);
}

function wordFor(share: number): Certainty {
	return { word: share >= 0.8 ? 'solid' : share >= 0.5 ? 'fair' : 'fragile' };
}
