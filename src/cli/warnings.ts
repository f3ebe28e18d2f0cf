import { issueMessage, type Issue, type Place } from '#lib/base/issue.ts';
import type { Translator } from '#lib/i18n/translator.ts';
import type { AnswerWarning } from '#lib/views/reports/answer.ts';

/** How many of the same kind are told one by one before they are only counted. */
const TOLD = 3;

/** A warning as JSON carries it. `count` says how many there were of its kind where not all are listed. */
export interface Warning extends AnswerWarning {
	readonly severity: Issue['severity'];
	readonly count?: number;
}

/** Issues in words: the first few of a kind, the last of these with the count of all. */
export function toWarnings(issues: readonly Issue[], translator: Translator): Warning[] {
	const kinds = new Map<string, Issue[]>();
	for (const issue of issues) {
		const same = kinds.get(issue.code);
		if (same) same.push(issue);
		else kinds.set(issue.code, [issue]);
	}
	return [...kinds.values()].flatMap((same) => {
		const all = same.at(-1)?.count ?? same.length;
		return same.slice(0, TOLD).map((issue, index): Warning => ({
			code: issue.code,
			severity: issue.severity,
			message: translator.say(issueMessage(issue)),
			...(issue.at ? { where: sayPlace(issue.at, translator) } : {}),
			...(all > TOLD && index === TOLD - 1 ? { count: all } : {})
		}));
	});
}

/** A warning as a line for people. */
export function warningLine({ message, where, count }: Warning, { t }: Translator): string {
	const sentence = count === undefined ? message : t('cli.times', { sentence: message, count });
	return where ? t('cli.located', { place: where, sentence }) : sentence;
}

/** Where something is: "file ties.csv, row 7, column strength". */
export function sayPlace(place: Place, { t }: Translator): string {
	const parts: string[] = [];
	if (place.file !== undefined && place.file !== '-') parts.push(t('cli.at.file', { file: place.file }));
	if (place.sheet !== undefined) parts.push(t('cli.at.sheet', { sheet: place.sheet }));
	if (place.row !== undefined) parts.push(t('cli.at.row', { row: String(place.row) }));
	if (place.line !== undefined) parts.push(t('cli.at.line', { line: String(place.line) }));
	if (place.column !== undefined && place.column !== '')
		parts.push(t('cli.at.column', { column: String(place.column) }));
	if (place.record !== undefined) parts.push(t('cli.at.record', { record: place.record }));
	return parts.join(', ');
}
