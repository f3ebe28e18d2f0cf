import type { Translator } from '#lib/i18n/translator.ts';
import type { View, ViewEntry } from '#lib/views/view.ts';
import { withWords } from './language.ts';

/** The code of a view together with the sentences that it says beyond those of every page. */
export function loadView(translator: Translator, { words, load }: ViewEntry): Promise<View> {
	return words === undefined ? load() : withWords(translator, words, load());
}
