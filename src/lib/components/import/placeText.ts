import type { Place } from '#lib/base/issue.ts';
import type { Translator } from '#lib/i18n/translator.ts';

/** A place in the input in words: "ties.csv, row 14, column To"; empty where none is known. */
export function placeText(at: Place | undefined, { t }: Pick<Translator, 't'>): string {
	if (!at) return '';
	const parts = [
		at.file,
		at.sheet === undefined ? undefined : t('ui.import.at.sheet', { sheet: at.sheet }),
		at.row === undefined ? undefined : t('ui.import.at.row', { row: at.row }),
		at.line === undefined ? undefined : t('ui.import.at.line', { line: at.line }),
		at.column === undefined ? undefined : t('ui.import.at.column', { column: at.column }),
		at.record === undefined ? undefined : t('ui.import.at.record', { record: at.record })
	];
	return parts.filter((part) => part !== undefined).join(', ');
}
