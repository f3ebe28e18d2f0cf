import type { Message } from '#lib/base/message.ts';
import type { Action } from '#lib/model/records.ts';

/** What an action says of itself, in the language of whoever reads it. */
export interface ReadAction {
	readonly what: string;
	/** The finding it answers. */
	readonly title: string | undefined;
	readonly reason: string | undefined;
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
	return {
		what: said && what === said.as ? (inWords(said.what, what) ?? what) : what,
		title: inWords(said?.title, finding?.title),
		reason: inWords(said?.reason, finding?.reason)
	};
}

/** Undefined for a sentence that the catalogue cannot say: it came from another version, or from nobody we know. */
function trySaying(sentence: Message, say: (message: Message) => string): string | undefined {
	try {
		return say(sentence);
	} catch {
		return undefined;
	}
}
