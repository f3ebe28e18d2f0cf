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
	'access.request'
]);

/** What an entry of the trail says was done; its words for roles and the like are those of the page. */
export function actSentence(
	act: string,
	about: Readonly<Record<string, unknown>>,
	{ say }: Pick<Translator, 'say'>
): string {
	if (!KNOWN.has(act)) return act;
	const { role, visibility } = about;
	const words = {
		role: typeof role === 'string' ? say(message(`people.role.${role}`)) : '',
		visibility: typeof visibility === 'string' ? say(message(`people.share.${visibility}`)) : ''
	};
	const sentence: Message = message(`people.share.acts.${act}`, words);
	return say(sentence);
}
