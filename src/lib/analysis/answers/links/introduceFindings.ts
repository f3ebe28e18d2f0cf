import { message, type Message } from '#lib/base/message.ts';
import { certaintyOf, type Certainty, type Finding } from '../answer.ts';
import type { LinkContext } from '../links.ts';
import { nameOf, sentences } from '../names.ts';
import type { Proposal } from './introduce.ts';

/** Introductions to propose, each with what it would bring on top of those before it. */
export function introduceFindings(
	{ map, neighbours }: LinkContext,
	proposals: readonly Proposal[]
): Finding[] {
	return proposals.map((proposal) => {
		const { a, b, through, holds } = proposal;
		const values = { a: nameOf(map, a), b: nameOf(map, b) };
		const between = through === undefined ? [] : [through];
		return {
			code: 'links.introduce',
			title: message('answer.links.introduce.title', values),
			why: sentences(gainSentences(proposal)),
			evidence: [
				a,
				b,
				...between,
				...between.flatMap((id) =>
					[...neighbours.between(a, id), ...neighbours.between(b, id)].map((tie) => tie.id)
				)
			],
			about: [a, b],
			pair: [a, b],
			certainty: certaintyOfGain(holds),
			suggestion:
				through === undefined
					? message('answer.links.introduce.direct', values)
					: message('answer.links.introduce.through', { ...values, through: nameOf(map, through) })
		};
	});
}

function gainSentences({ reach, efficiency, hanging, forVoices }: Proposal): Message[] {
	const percent = Math.round(1000 * efficiency) / 10;
	return [
		...(reach > 0
			? [message(`answer.links.introduce.${forVoices ? 'reach' : 'reachFew'}`, { count: reach })]
			: []),
		...(hanging > 0 ? [message('answer.links.introduce.hanging', { count: hanging })] : []),
		...(percent > 0 || (reach === 0 && hanging === 0)
			? [message('answer.links.introduce.efficiency', { percent })]
			: [])
	];
}

/** How often the gain holds with ties missing. A gain worked out on paper is fair at best, however often that is. */
function certaintyOfGain({ share, of }: Proposal['holds']): Certainty {
	const held = certaintyOf(share, of);
	return held.word === 'solid' ? { ...held, word: 'fair' } : held;
}
