import type { Id } from '#lib/base/ids.ts';
import { isRightsHolder } from '#lib/model/words.ts';
import type { Reason } from '../answer.ts';
import { countedOf } from '../countedOf.ts';
import { listVoices } from '../missing/heard.ts';
import { namesOf } from '../names.ts';
import { atLeast, meanOf, type Context, type Judge, type Range } from './judging.ts';

/**
 * Standing with those affected and with rights holders, as far as ties tell of it: in touch with how many
 * affected voices, and with how many Nations. Each count reaches to one more, since a relation may be nobody's
 * to record but theirs; whether they see it as legitimate, only they can say. Undefined where the map names
 * neither voices nor Nations.
 */
export function judgeLegitimacy(context: Context): Judge | undefined {
	const { map, neighbours, projects } = context;
	const voices = new Set(listVoices(map, neighbours, projects).map(({ id }) => id));
	const nations = new Set([...map.stakeholders.values()].filter(isRightsHolder).map(({ id }) => id));
	if (voices.size === 0 && nations.size === 0) return undefined;
	return (id) => {
		const near = [...neighbours.of(id).keys()];
		const heard = near.filter((other) => voices.has(other));
		const known = near.filter((other) => nations.has(other));
		const ranges: Range[] = [];
		if (voices.size > 0) ranges.push(atLeast(heard.length));
		if (nations.size > 0) ranges.push(atLeast(known.length));
		return {
			range: meanOf(ranges),
			reasons: [
				...reasonOf(context, 'voices', id, heard, voices.size),
				...reasonOf(context, 'nations', id, known, nations.size)
			]
		};
	};
}

function reasonOf(
	{ map, neighbours }: Context,
	key: 'voices' | 'nations',
	id: Id,
	others: readonly Id[],
	all: number
): Reason[] {
	if (others.length === 0) return [];
	const values = { count: others.length, all, others: namesOf(map, others, 3) };
	return [
		{
			message: countedOf(`answer.lead.because.${key}`, values),
			evidence: others.flatMap((other) => neighbours.between(id, other).map((tie) => tie.id))
		}
	];
}
