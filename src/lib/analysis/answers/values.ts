import type { Id } from '#lib/base/ids.ts';
import { message, type Message } from '#lib/base/message.ts';
import type { ValueRating } from '#lib/model/records.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { commonCaveats } from './caveats.ts';
import { countedOf } from './countedOf.ts';
import { isHeldApart } from './missing/weighed.ts';
import { nameFrom, sentences } from './names.ts';
import { indexNeighbours } from './neighbours.ts';
import { defineQuestion, type Asked, type Reply } from './question.ts';
import { alignmentAlongTies, alignmentWithin, profilesOf } from './values/alignment.ts';
import { valueFindings, valueTables, type Setting } from './values/findings.ts';
import { concordanceAmong, FEWEST, listHeld, ratingsThatCount, sharedWithoutTie } from './values/holding.ts';

/**
 * What guides us? Who holds which value, how far people agree on it (van der Eijk 2001) and on the order of
 * values (Kendall & Babington Smith 1939), where they are split, how alike they see them along ties and within
 * coalitions, and who shares values without a tie on record. Indigenous bodies count in their own words only. O(stakeholders² · values).
 */
export const values = defineQuestion({
	id: 'values',
	uses: ['projects', 'values'],
	parameters: [{ id: 'projects', kind: 'projects' }],
	answer: answerValues
});

function answerValues({ map, parameters, random }: Asked): Reply {
	const chosen = parameters['projects'] as readonly Id[] | undefined;
	const neighbours = indexNeighbours(map);
	const ratings = ratingsThatCount(map, chosen && new Set(chosen));
	const held = listHeld(map, ratings);
	const profiles = profilesOf(ratings);
	const isTied = (a: Id, b: Id) => neighbours.between(a, b).length > 0;
	const setting: Setting = {
		map,
		held,
		concordance: concordanceAmong(held),
		untied: sharedWithoutTie(held, isTied, (id) => !isHeldApart(map, id)),
		alignment: alignmentAlongTies(profiles, isTied, random),
		within: alignmentWithin(map, profiles)
	};
	const unavailable =
		map.values.size === 0
			? message('answer.values.unavailable.values')
			: ratings.length === 0
				? message('answer.values.unavailable.ratings', {
						count: map.values.size,
						values: held.map(({ value }) => nameFrom(value))
					})
				: undefined;
	return {
		summary: unavailable ?? summaryOf(setting),
		findings: valueFindings(setting),
		tables: valueTables(setting),
		caveats: [...caveatsOf(map, ratings), ...alignmentCaveat(setting), ...commonCaveats(map, neighbours)],
		...(unavailable ? { unavailable } : {})
	};
}

function summaryOf({ held }: Setting): Message {
	const told = held.filter(({ ratings }) => ratings.length > 0);
	const most = Math.max(...told.map(({ holders }) => holders.length));
	const first = told.filter(({ holders }) => holders.length === most);
	const split = held.filter(({ agreement }) => agreement !== undefined && agreement < 0);
	const measured = held.filter(({ agreement }) => agreement !== undefined).length;
	return sentences([
		message(`answer.values.summary.held${first.length > 1 ? 'Alike' : ''}`, {
			values: first.map(({ value }) => nameFrom(value)),
			count: most
		}),
		measured === 0
			? message('answer.values.summary.few', { fewest: FEWEST })
			: split.length > 0
				? message('answer.values.summary.split', { values: split.map(({ value }) => nameFrom(value)) })
				: message('answer.values.summary.noSplit', { count: measured })
	]);
}

function alignmentCaveat({ alignment, within }: Setting): Message[] {
	return alignment || within.length > 0 ? [message('answer.values.caveat.alignment')] : [];
}

function caveatsOf(map: StakeholderMap, ratings: readonly ValueRating[]): Message[] {
	const made = ratings.filter(({ illustrative }) => illustrative).length;
	const left = map.valueRatings.size - ratings.length;
	const illustrative = [...map.values.values()].filter((value) => value.illustrative).length;
	return [
		...(ratings.length > 0
			? [message('answer.values.caveat.rated'), message('answer.values.caveat.agreement', { fewest: FEWEST })]
			: []),
		...(illustrative > 0
			? [countedOf('answer.values.caveat.illustrative', { count: illustrative, all: map.values.size })]
			: []),
		...(made > 0 ? [countedOf('answer.values.caveat.madeUp', { count: made, all: ratings.length })] : []),
		...(left > 0 ? [message('answer.values.caveat.left', { count: left })] : [])
	];
}
