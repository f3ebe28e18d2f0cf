import type { Id } from '#lib/base/ids.ts';
import { message } from '#lib/base/message.ts';
import type { Participation } from '#lib/model/records.ts';
import { levelOff, UNKNOWN, type Context, type Judge } from './judging.ts';

/** So many years count as one record on the scale that levels off. */
const YEARS = 5;

/**
 * Staying power, as far as dates tell of it: how long before the newest date on the map its first part in a
 * project began. Where no date is on record it may be anything. Undefined where the map dates no project.
 */
export function judgeStaying({ map }: Context): Judge | undefined {
	const yearOf = ({ start, project }: Participation) => {
		const date = start ?? map.projects.get(project)?.start;
		return date === undefined ? undefined : Number(date.slice(0, 4));
	};
	const first = new Map<Id, { readonly year: number; readonly part: Participation }>();
	let newest = -Infinity;
	for (const part of map.participations.values()) {
		const year = yearOf(part);
		if (year === undefined || part.role === 'affected') continue;
		newest = Math.max(newest, year);
		const held = first.get(part.stakeholder);
		if (!held || year < held.year) first.set(part.stakeholder, { year, part });
	}
	if (first.size === 0) return undefined;
	return (id) => {
		const held = first.get(id);
		if (!held) return { range: UNKNOWN, reasons: [] };
		const { year, part } = held;
		// What came before the record began is not known.
		const score = levelOff((newest - year) / YEARS);
		return {
			range: { low: score, high: levelOff((newest - year) / YEARS + 1) },
			reasons: [
				{
					message: message('answer.lead.because.since', { year: String(year) }),
					evidence: [part.id, part.project]
				}
			]
		};
	};
}
