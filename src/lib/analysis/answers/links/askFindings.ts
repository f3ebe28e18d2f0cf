import type { Id } from '#lib/base/ids.ts';
import { message, type Message } from '#lib/base/message.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { HeldOut } from '../../links/heldOut.ts';
import type { Finding } from '../answer.ts';
import type { LinkContext } from '../links.ts';
import { nameOf, namesOf } from '../names.ts';
import type { Guess } from './guess.ts';

/** From this share of comparisons on, the list is worth more than a hint. */
const GOOD = 0.8;

/** Pairs to ask about. No guess is ever solid, however well the list does on ties that are known. */
export function askFindings(
	{ map, neighbours }: LinkContext,
	guesses: readonly Guess[],
	accuracy: HeldOut | undefined
): Finding[] {
	return guesses.map(({ a, b, shared, isAcross }) => {
		const values = {
			a: nameOf(map, a),
			b: nameOf(map, b),
			count: shared.length,
			names: namesOf(map, shared, 4)
		};
		const border = isAcross ? 'across' : 'within';
		return {
			code: 'links.ask',
			title: message('answer.links.ask.title', values),
			why: message(`answer.links.ask.${shared.length > 0 ? border : 'far'}`, values),
			evidence: [
				a,
				b,
				...shared,
				...shared.flatMap((id) =>
					[...neighbours.between(a, id), ...neighbours.between(b, id)].map((tie) => tie.id)
				)
			],
			about: [a, b],
			pair: [a, b],
			certainty: { word: accuracy && accuracy.auc >= GOOD ? 'fair' : 'fragile' },
			suggestion: suggestionFor(map, a, b)
		};
	});
}

/** How well such a list does on ties of this map that were taken away. */
export function accuracyFinding(accuracy: HeldOut | undefined): Finding[] {
	if (!accuracy) return [];
	const { auc, precision, chance, removed, runs } = accuracy;
	const share = Math.round(100 * auc);
	return [
		{
			code: 'links.accuracy',
			title: message('answer.links.accuracy.title', { share }),
			why: message('answer.links.accuracy.why', {
				removed,
				runs,
				share,
				hits: Math.round(10 * removed * precision) / 10,
				chance: Math.round(10 * removed * chance) / 10
			}),
			evidence: [],
			about: []
		}
	];
}

/** Two bodies are both asked; of a body and a population the body is, and the population is no colleague. */
function suggestionFor(map: StakeholderMap, a: Id, b: Id): Message {
	const isPopulation = (id: Id) => map.stakeholders.get(id)?.kind === 'residents';
	if (isPopulation(a) === isPopulation(b)) return message('answer.links.ask.suggestion');
	return message('answer.links.ask.suggestionVoice', { body: nameOf(map, isPopulation(a) ? b : a) });
}
