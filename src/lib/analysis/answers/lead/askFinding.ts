import { message } from '#lib/base/message.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { Finding } from '../answer.ts';
import { namesOf } from '../names.ts';
import type { Field } from './field.ts';
import type { Ground } from './judging.ts';
import type { Standing } from './standing.ts';

/** Grounds that a question can settle, the easiest to ask first. */
const askable: readonly Ground[] = [
	'trust',
	'capacity',
	'mandate',
	'independence',
	'legitimacy',
	'staying',
	'convening'
];

/** What is open about a ground counts from here on, of a scale of 1. */
const OPEN = 0.2;

/**
 * The one piece of information that could move the top most: the ground whose ranges leave most open among
 * the first three (or those who share the top), times its weight. A ground that the map tells nothing about
 * is open from end to end. Nothing where little is open.
 */
export function askFinding(
	map: StakeholderMap,
	field: Field,
	{ first, rivals, ranked }: Standing
): Finding[] {
	const top =
		rivals.length > 0 ? [first, ...rivals] : ranked.slice(0, 3).map(({ id }) => field.candidates.indexOf(id));
	const mean = field.weights.reduce((sum, weight) => sum + weight, 0) / field.weights.length;
	const openings = askable.map((ground) => {
		const g = field.grounds.indexOf(ground);
		const widths = top.map((c) => (g >= 0 ? width(field, g, c) : field.untold.includes(ground) ? 1 : 0));
		return { ground, widths, gain: Math.max(...widths) * (g >= 0 ? field.weights[g]! : mean) };
	});
	const best = openings.reduce((held, other) => (other.gain > held.gain + 1e-9 ? other : held));
	const open = top.filter((_, i) => best.widths[i]! >= OPEN);
	if (open.length === 0) return [];
	const about = open.map((c) => field.candidates[c]!);
	const values = { names: namesOf(map, about, 3) };
	return [
		{
			code: 'lead.ask',
			title: message('answer.lead.ask.title'),
			why: message(`answer.lead.ask.${best.ground}`, values),
			evidence: about,
			about,
			suggestion: message(`answer.lead.ask.suggestion.${best.ground}`, values)
		}
	];
}

function width({ ranges }: Field, ground: number, candidate: number): number {
	const { low, high } = ranges[ground]![candidate]!;
	return high - low;
}
