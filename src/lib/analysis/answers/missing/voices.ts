import { message, type Message } from '#lib/base/message.ts';
import type { Id } from '#lib/base/ids.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { isRightsHolder } from '#lib/model/words.ts';
import { nameOf, namesOf, sentences } from '../names.ts';
import type { Finding } from '../answer.ts';
import { bestConnected, type Neighbours } from '../neighbours.ts';
import { mayGoBetween } from '../rightsHolders.ts';
import { speakers, type Voice } from './heard.ts';
import { certaintyOfGap, type Weighed } from './weighed.ts';

/** Voices told of one by one; as many as `pickFindings` lets through of one code. */
const MOST_TOLD = 4;

/** The voices that the list has no room for are named all the same: none of them is to go unseen. */
function restOfVoices(map: StakeholderMap, voices: readonly Weighed[]): Weighed[] {
	const rest = [...voices].sort((a, b) => b.matters - a.matters).slice(MOST_TOLD);
	if (rest.length === 0) return [];
	const about = rest.flatMap(({ finding }) => finding.about);
	const values = { count: about.length, names: namesOf(map, about, 8) };
	return [
		{
			matters: rest[0]!.matters,
			finding: {
				code: 'missing.notHeardMore',
				title: message('answer.missing.notHeardMore.title', values),
				why: message('answer.missing.notHeardMore.why', values),
				evidence: [...new Set(rest.flatMap(({ finding }) => finding.evidence))],
				about,
				certainty: certaintyOfGap(map, about, { wouldClose: 1, documented: false }),
				suggestion: message('answer.missing.notHeardMore.suggestion', values)
			}
		}
	];
}

/** Affected voices that are not heard, each with how it is reached at present. */
export function unheardVoices(
	map: StakeholderMap,
	neighbours: Neighbours,
	voices: readonly Voice[]
): Weighed[] {
	const told = voices
		.filter(({ unheard }) => unheard.length > 0)
		.map((voice) => {
			const { id, unheard, heard } = voice;
			const contacts = [...neighbours.of(id).keys()];
			const stakeholder = map.stakeholders.get(id)!;
			const documented = unheard.every(({ confidence }) => confidence === 'documented');
			return {
				matters:
					100 + 10 * unheard.length + (isRightsHolder(stakeholder) ? 50 : 0) + (contacts.length < 2 ? 20 : 0),
				finding: {
					code: 'missing.notHeard',
					title: message('answer.missing.notHeard.title', { name: nameOf(map, id) }),
					why: sentences([
						message(heard.length > 0 ? 'answer.missing.notHeard.partly' : 'answer.missing.notHeard.why', {
							count: unheard.length,
							all: unheard.length + heard.length,
							projects: namesOf(
								map,
								unheard.map(({ project }) => project),
								3
							)
						}),
						contactSentence(map, contacts)
					]),
					evidence: [
						id,
						...unheard.flatMap((part) => [part.id, part.project]),
						...neighbours.ties(id).map((tie) => tie.id)
					],
					about: [id],
					certainty: certaintyOfGap(map, [id], { wouldClose: unheard.length, documented }),
					...suggestionFor(map, neighbours, id, contacts)
				}
			};
		});
	return [...told, ...restOfVoices(map, told)];
}

function contactSentence(map: StakeholderMap, contacts: readonly Id[]): Message {
	if (contacts.length === 0) return message('answer.missing.contact.none');
	if (contacts.length === 1)
		return message('answer.missing.contact.one', { contact: nameOf(map, contacts[0]!) });
	return message('answer.missing.contact.some', { contacts: namesOf(map, contacts, 4) });
}

/** Who may open the door: whoever already speaks for the voice, else a contact; no Nation is made the go-between. */
function suggestionFor(
	map: StakeholderMap,
	neighbours: Neighbours,
	id: Id,
	contacts: readonly Id[]
): Pick<Finding, 'suggestion' | 'through'> {
	const name = nameOf(map, id);
	const by = (how: 'bySpeaker' | 'byContact', ids: readonly Id[]) => {
		const through = bestConnected(neighbours, ids);
		const suggestion = message(`answer.missing.notHeard.${how}`, { name, through: nameOf(map, through) });
		return { suggestion, through };
	};
	const speaking = speakers(neighbours, id).flatMap(([other]) => (mayGoBetween(map, other) ? [other] : []));
	if (speaking.length > 0) return by('bySpeaker', speaking);
	const near = contacts.filter((other) => mayGoBetween(map, other));
	if (near.length > 0) return by('byContact', near);
	return { suggestion: message('answer.missing.notHeard.direct', { name }) };
}
