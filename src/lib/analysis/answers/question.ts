import { StoppedError } from '#lib/base/errors.ts';
import { createRandom, type Random } from '#lib/base/random.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { Message } from '#lib/base/message.ts';
import type { Optimiser } from '../optimiser/Optimiser.ts';
import type { Answer } from './answer.ts';
import { readParameters, type Parameter, type ParameterValues } from './parameters.ts';

/** What a question looks at when it is answered. */
export interface Asked {
	/** Already filtered, and already the view of its audience. */
	readonly map: StakeholderMap;
	readonly parameters: ParameterValues;
	readonly random: Random;
	/**
	 * Called between pieces of long work with the share done, and what is known so far where that is worth
	 * saying; throws `StoppedError` when nobody waits any more.
	 */
	readonly progress: (done: number, soFar?: Message) => void;
	/** There for every question that says `needsOptimiser`. */
	readonly optimiser: Optimiser | undefined;
}

/** What a question itself says; `ask` adds which question it was and what it was asked with. */
export type Reply = Omit<Answer, 'question' | 'parameters' | 'seed'>;

/** Kinds of record that a question reads, besides stakeholders and ties; without them it still answers. */
export type Need = 'projects' | 'jurisdictions' | 'assessments' | 'kinds' | 'values' | 'indicators';

/**
 * A question that people ask a map. Its words are `question.<id>.label` (short) and `question.<id>.ask`
 * (as asked); everything that lists questions is drawn from the registry in `index.ts`.
 */
export interface Question {
	readonly id: string;
	readonly parameters: readonly Parameter[];
	/** Its answer names what is fragile: whoever exports it is asked to confirm first. */
	readonly guarded?: boolean;
	/** It is answered by an exact optimiser, which whoever asks has to load first. */
	readonly needsOptimiser?: boolean;
	/** What makes the answer better. */
	readonly uses: readonly Need[];
	readonly answer: (asked: Asked) => Reply;
}

export function defineQuestion(question: Question): Question {
	return question;
}

export interface AskOptions {
	/** Same map, parameters and seed: same answer. */
	readonly seed: number;
	readonly signal?: { readonly aborted: boolean };
	/** Called with the share done, 0 to 1, and what is known so far where that is worth saying. */
	readonly onProgress?: (done: number, soFar?: Message) => void;
	/** For questions that need one. */
	readonly optimiser?: Optimiser | undefined;
}

/**
 * Asks one question of a map. Pure: same arguments, same answer. Throws `UsageError` for parameters that do
 * not fit and `StoppedError` once `signal` is aborted.
 */
export function askQuestion(
	question: Question,
	map: StakeholderMap,
	given: Readonly<Record<string, unknown>>,
	{ seed, signal, onProgress, optimiser }: AskOptions
): Answer {
	const parameters = readParameters(question, map, given);
	const progress = (done: number, soFar?: Message) => {
		if (signal?.aborted) throw new StoppedError();
		onProgress?.(done, soFar);
	};
	progress(0);
	const reply = question.answer({ map, parameters, random: createRandom(seed), progress, optimiser });
	progress(1);
	return { question: question.id, parameters, seed, ...reply };
}
