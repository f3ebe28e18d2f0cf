import { UsageError } from '#lib/base/errors.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { Answer } from './answer.ts';
import { borders } from './borders.ts';
import { coalitions } from './coalitions.ts';
import { engagement } from './engagement.ts';
import { form } from './form.ts';
import { hold } from './hold.ts';
import { impact } from './impact.ts';
import { lead } from './lead.ts';
import { links } from './links.ts';
import { missing } from './missing.ts';
import { patterns } from './patterns.ts';
import { table } from './table.ts';
import { values } from './values.ts';
import { askQuestion, type AskOptions, type Question } from './question.ts';

/** Every question that a map can be asked, in reading order. */
export const questions: readonly Question[] = [
	lead,
	form,
	table,
	missing,
	borders,
	links,
	hold,
	coalitions,
	engagement,
	values,
	impact,
	patterns
];

/** Those that are asked where nobody named any: the others name what is fragile, and leave the map only by name. */
export const unguardedQuestions: readonly string[] = questions
	.filter(({ guarded }) => !guarded)
	.map(({ id }) => id);

/** The question of an id; throws a `UsageError` for one that there is not. */
export function findQuestion(id: string): Question {
	const question = questions.find((candidate) => candidate.id === id);
	if (!question) throw new UsageError('question.unknown', { id, known: questions.map((known) => known.id) });
	return question;
}

/**
 * Asks a map a question by its id. Pure and seeded: same arguments, same answer. Throws `UsageError` for an
 * unknown question or parameter and `StoppedError` once the signal is aborted.
 */
export function ask(
	id: string,
	map: StakeholderMap,
	parameters: Readonly<Record<string, unknown>>,
	options: AskOptions
): Answer {
	return askQuestion(findQuestion(id), map, parameters, options);
}
