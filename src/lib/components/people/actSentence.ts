import { message, type Message } from '#lib/base/message.ts';
import type { Translator } from '#lib/i18n/translator.ts';

/** Acts that the trail has words for; others are shown by their name. */
const KNOWN = new Set([
	'visibility.set',
	'member.set',
	'member.remove',
	'member.invite',
	'member.join',
	'link.add',
	'link.remove',
	'custody.export',
	'custody.erase',
	'map.export',
	'map.eraseRefused',
	'period.set',
	'period.end',
	'hold.set',
	'hold.end',
	'access.request'
]);

/** What an entry of the trail says was done; its words for roles and the like are those of the page. */
export function actSentence(
	act: string,
	about: Readonly<Record<string, unknown>>,
	{ say, day }: Pick<Translator, 'say' | 'day'>
): string {
	if (!KNOWN.has(act)) return act;
	const { role, visibility, until, erases, reason } = about;
	const words = {
		role: typeof role === 'string' ? say(message(`people.role.${role}`)) : '',
		visibility: typeof visibility === 'string' ? say(message(`people.share.${visibility}`)) : '',
		until: typeof until === 'string' ? day(until) : '',
		reason: typeof reason === 'string' ? reason : ''
	};
	const sentence: Message = message(`people.share.acts.${act}${erases === true ? 'Erases' : ''}`, words);
	return say(sentence);
}
