import type { Message } from '#lib/base/message.ts';
import type { Action } from '#lib/model/records.ts';
import type { WrittenLanguage } from '#lib/model/words.ts';

/** What an action says of itself, in the language of whoever reads it. */
export interface ReadAction {
	readonly what: string;
	/** The finding it answers. */
	readonly title: string | undefined;
	readonly reason: string | undefined;
	/** Whether what is to be done is told as it was written, in whichever language that was. */
	readonly isAsWritten: boolean;
}

/**
 * An action in the reader's language, as far as nobody put it in words of their own: the finding, and what it
 * suggests while that still stands as it was added. Where no sentences came with it, or the catalogue no longer has
 * them, it reads as it did when it was added.
 */
export function readAction({ what, finding }: Action, say: (message: Message) => string): ReadAction {
	const said = finding?.said;
	const inWords = (sentence: Message | undefined, asItRead: string | undefined) =>
		sentence === undefined ? asItRead : (trySaying(sentence, say) ?? asItRead);
	const again = said?.what && what === said.as ? trySaying(said.what, say) : undefined;
	return {
		what: again ?? what,
		isAsWritten: again === undefined,
		title: inWords(said?.title, finding?.title),
		reason: inWords(said?.reason, finding?.reason)
	};
}

/** The language of an action's own texts, for whoever hears them, where it is known not to be the reader's. */
export function foreignLanguage({ language }: Action, reader: string): WrittenLanguage | undefined {
	return language === reader ? undefined : language;
}

/** Undefined for a sentence that the catalogue cannot say: it came from another version, or from nobody we know. */
function trySaying(sentence: Message, say: (message: Message) => string): string | undefined {
	try {
		return say(sentence);
	} catch {
		return undefined;
	}
}
