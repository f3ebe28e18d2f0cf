import { isMessage, type Message } from '#lib/base/message.ts';
import type { Translator } from '#lib/i18n/translator.ts';
import type { Answer, AnswerTable, Cell, Finding, Ranked } from '#lib/analysis/answers/answer.ts';

/** Something to know about the input beside the answer, already in words. */
export interface AnswerWarning {
	readonly code: string;
	readonly message: string;
	readonly where?: string;
}

type Said<T> = T extends Message ? string : T;

/**
 * An answer as the command line and the API print it: sentences in one language, parts that the question
 * does not have left out. A share of reruns stays a number; a cell without a value is `null`.
 */
export function toAnswerJson(answer: Answer, { say }: Translator, warnings: readonly AnswerWarning[] = []) {
	return {
		question: answer.question,
		parameters: answer.parameters,
		seed: answer.seed,
		answer: {
			summary: say(answer.summary),
			...(answer.unavailable ? { unavailable: say(answer.unavailable) } : {}),
			...(answer.ranking ? { ranking: answer.ranking.map((ranked) => rankedJson(ranked, say)) } : {}),
			findings: answer.findings.map((finding) => findingJson(finding, say)),
			tables: answer.tables.map((table) => tableJson(table, say))
		},
		caveats: answer.caveats.map(say),
		warnings
	};
}

export type AnswerJson = ReturnType<typeof toAnswerJson>;

function rankedJson(
	{ id, rank, score, firstIn, rankBand, certainty, because }: Ranked,
	say: Translator['say']
) {
	return {
		id,
		rank,
		score,
		...(firstIn ? { firstIn } : {}),
		...(rankBand ? { rankBand } : {}),
		...(certainty ? { certainty } : {}),
		because: because.map(({ message, evidence }) => ({ message: say(message), evidence }))
	};
}

function findingJson({ code, title, why, suggestion, ...rest }: Finding, say: Translator['say']) {
	const { evidence, about, certainty, pair } = rest;
	return {
		code,
		title: say(title),
		why: say(why),
		evidence,
		about,
		...(certainty ? { certainty } : {}),
		...(suggestion ? { suggestion: say(suggestion) } : {}),
		...(pair ? { pair } : {})
	};
}

function tableJson({ id, title, columns, rows, ids }: AnswerTable, say: Translator['say']) {
	const cell = (value: Cell): Said<Cell> => (isMessage(value) ? say(value) : value);
	return {
		id,
		title: say(title),
		columns: columns.map(say),
		rows: rows.map((row) => row.map(cell)),
		...(ids ? { ids } : {})
	};
}
