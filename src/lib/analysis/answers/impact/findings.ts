import { message, type Message } from '#lib/base/message.ts';
import type { Indicator } from '#lib/model/records.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { Finding } from '../answer.ts';
import { countedOf } from '../countedOf.ts';
import { nameFrom, namesOf } from '../names.ts';
import { progressOf, type Chain, type Hole, type Link } from './chain.ts';

/** Indicators named in one sentence. */
const MOST_NAMED = 4;
/** Indicators whose movement is told one by one. */
const MOST_MOVED = 4;

/** Holes of indicators in the order in which a room should fill them. */
const ORDER: readonly Hole[] = ['value', 'reading', 'baseline', 'target', 'owner'];

const LEVELS = ['community', 'network', 'member'] as const;

export function impactFindings(map: StakeholderMap, chain: Chain): Finding[] {
	return [
		...movedFindings(chain),
		...ORDER.flatMap((hole) => holeFinding(map, chain, hole)),
		...strandFinding(chain, 'indicator'),
		...strandFinding(chain, 'principle'),
		...targetFinding(chain),
		...levelFinding(chain),
		...storyFinding(chain)
	];
}

/** What moved from its baseline, as last read: what moved the wrong way first. */
function movedFindings({ links }: Chain): Finding[] {
	return links
		.filter((link) => progressOf(link) !== undefined)
		.sort((a, b) => Number(progressOf(a)! >= 0) - Number(progressOf(b)! >= 0))
		.slice(0, MOST_MOVED)
		.map((link): Finding => {
			const { indicator, readings } = link;
			const progress = progressOf(link)!;
			const last = readings.filter(({ amount }) => amount !== undefined).at(-1)!;
			const kind = progress >= 1 ? 'reached' : progress > 0 ? 'nearer' : progress < 0 ? 'further' : 'still';
			const values = {
				indicator: nameFrom(indicator),
				baseline: indicator.baseline!,
				target: indicator.target!,
				amount: last.amount!,
				at: last.at,
				percent: Math.round(100 * Math.abs(progress))
			};
			const made = indicator.baselineStatus === 'illustrative' || indicator.targetStatus === 'illustrative';
			return {
				code: 'impact.moved',
				title: message(`answer.impact.moved.${kind}`, values),
				why: message(`answer.impact.moved.why${made ? 'Illustrative' : ''}`, values),
				evidence: [indicator.id, ...readings.map(({ id }) => id)],
				about: indicator.owner === undefined ? [] : [indicator.owner],
				certainty: { word: made || last.confidence !== 'documented' ? 'fragile' : 'fair' }
			};
		});
}

function holeFinding(map: StakeholderMap, { links }: Chain, hole: Hole): Finding[] {
	// A story is for those to tell whose it is: nobody is asked to report it.
	const asked = hole === 'reading' ? links.filter(({ indicator }) => !indicator.notToBeMeasured) : links;
	const lacking = asked.filter(({ holes }) => holes.includes(hole));
	if (lacking.length === 0) return [];
	const owners = [
		...new Set(lacking.flatMap(({ indicator: { owner } }) => (owner === undefined ? [] : [owner])))
	];
	const values = {
		count: lacking.length,
		all: links.length,
		indicators: indicatorNames(lacking.map(({ indicator }) => indicator)),
		owners: namesOf(map, owners, 3)
	};
	return [
		{
			code: `impact.no${hole[0]!.toUpperCase()}${hole.slice(1)}`,
			title: countedOf(`answer.impact.hole.${hole}.title`, values),
			why: message('answer.impact.hole.why', values),
			evidence: lacking.map(({ indicator }) => indicator.id),
			about: owners,
			suggestion: message(
				owners.length > 0
					? `answer.impact.hole.${hole}.suggestion`
					: `answer.impact.hole.${hole}.suggestionAll`,
				values
			)
		}
	];
}

/** Values without an indicator, or without a rule of conduct. */
function strandFinding({ strands }: Chain, hole: 'indicator' | 'principle'): Finding[] {
	const lacking = strands.filter(({ holes }) => holes.includes(hole));
	if (lacking.length === 0) return [];
	const values = {
		count: lacking.length,
		all: strands.length,
		values: lacking.map(({ value }) => nameFrom(value))
	};
	return [
		{
			code: `impact.${hole === 'indicator' ? 'valueUnmeasured' : 'noPrinciple'}`,
			title: countedOf(`answer.impact.${hole}.title`, values),
			why: message(`answer.impact.${hole}.why`, values),
			evidence: lacking.map(({ value }) => value.id),
			about: [],
			suggestion: message(`answer.impact.${hole}.suggestion`)
		}
	];
}

/** Targets that were made up to show the tool must be set by those who answer for them. */
function targetFinding({ links }: Chain): Finding[] {
	const made = links.filter(
		({ indicator }) => indicator.target !== undefined && indicator.targetStatus === 'illustrative'
	);
	if (made.length === 0) return [];
	const count = links.filter(({ indicator }) => indicator.target !== undefined).length;
	return [
		{
			code: 'impact.illustrativeTargets',
			title: countedOf('answer.impact.illustrativeTargets.title', { count: made.length, all: count }),
			why: message('answer.impact.illustrativeTargets.why', {
				indicators: indicatorNames(made.map(({ indicator }) => indicator))
			}),
			evidence: made.map(({ indicator }) => indicator.id),
			about: [],
			suggestion: message('answer.impact.illustrativeTargets.suggestion')
		}
	];
}

/** Community, network, member (Provan & Milward 2001): results at one level say nothing of the others. */
function levelFinding({ links }: Chain): Finding[] {
	const counts = LEVELS.map((level) => links.filter(({ indicator }) => indicator.level === level).length);
	const lacking = LEVELS.filter((_, i) => counts[i] === 0);
	if (lacking.length === 0 || lacking.length === LEVELS.length) return [];
	return [
		{
			code: 'impact.level',
			title: message('answer.impact.level.title', {
				levels: lacking.map((level) => message(`answer.impact.level.${level}`))
			}),
			why: message('answer.impact.level.why'),
			evidence: links.flatMap(({ indicator }) => (indicator.level === undefined ? [] : [indicator.id])),
			about: []
		}
	];
}

/** What is not to be measured, with the stories that are its evidence. */
function storyFinding({ links }: Chain): Finding[] {
	const told = links.filter(({ indicator }) => indicator.notToBeMeasured);
	if (told.length === 0) return [];
	const stories = told.flatMap(({ readings }) => readings.filter(({ story }) => story !== undefined));
	return [
		{
			code: 'impact.stories',
			title: message('answer.impact.stories.title', {
				indicators: indicatorNames(told.map(({ indicator }) => indicator))
			}),
			why:
				stories.length === 0
					? message('answer.impact.stories.none')
					: message('answer.impact.stories.why', { count: stories.length }),
			evidence: [...told.map(({ indicator }) => indicator.id), ...stories.map(({ id }) => id)],
			about: []
		}
	];
}

export function indicatorNames(indicators: readonly Indicator[]): (string | Message)[] {
	const shown = indicators.length === MOST_NAMED + 1 ? indicators : indicators.slice(0, MOST_NAMED);
	const rest = indicators.length - shown.length;
	const names = shown.map((indicator) => nameFrom(indicator));
	return rest > 0 ? [...names, message('answer.others', { count: rest })] : names;
}

export function isWhole({ holes }: Link): boolean {
	return holes.length === 0;
}
