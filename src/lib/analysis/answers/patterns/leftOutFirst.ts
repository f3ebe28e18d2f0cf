import type { Id } from '#lib/base/ids.ts';
import { message } from '#lib/base/message.ts';
import { engagementLevels } from '#lib/model/words.ts';
import { listVoices } from '../missing/heard.ts';
import { namesOf } from '../names.ts';
import { definePattern, element } from './pattern.ts';

/** From this level on people have a say in what is decided. */
const INVOLVED = engagementLevels.indexOf('involve');
const TWO_WAYS = 2;

/** Reach those left out first: they are named, heard at the table, involved, and reached in more ways than one. */
export const leftOutFirst = definePattern({
	id: 'leftOutFirst',
	look({ map, neighbours }) {
		const voices = listVoices(map, neighbours, new Set(map.projects.keys())).filter(
			({ id }) => map.stakeholders.get(id)?.kind === 'residents'
		);
		const named = voices.map(({ id }) => id);
		const heard = voices.filter(({ unheard, heard: at }) => unheard.length === 0 && at.length > 0);
		const involved = [...map.assessments.values()].filter(
			({ stakeholder, engagementNow }) =>
				named.includes(stakeholder) &&
				engagementNow !== undefined &&
				engagementLevels.indexOf(engagementNow) >= INVOLVED
		);
		const reached = named.filter((id) => neighbours.of(id).size >= TWO_WAYS);
		const about = (ids: readonly Id[]) => ({ names: namesOf(map, ids, 4), count: ids.length });
		return [
			element('named', named, () => message('answer.patterns.found.leftOutFirst.named', about(named)), named),
			element(
				'heard',
				heard.map(({ id }) => id),
				() => message('answer.patterns.found.leftOutFirst.heard', about(heard.map(({ id }) => id)))
			),
			element(
				'involved',
				involved.map(({ id }) => id),
				() =>
					message(
						'answer.patterns.found.leftOutFirst.involved',
						about([...new Set(involved.map(({ stakeholder }) => stakeholder))])
					)
			),
			element('reached', reached, () => message('answer.patterns.found.leftOutFirst.reached', about(reached)))
		];
	}
});
