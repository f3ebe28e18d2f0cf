import { findQuestion } from '#lib/analysis/answers/index.ts';
import { createHighsOptimiser } from '#lib/analysis/optimiser/highsOptimiser.ts';
import type { Optimiser } from '#lib/analysis/optimiser/Optimiser.ts';

let loading: Promise<Optimiser> | undefined;

/** The optimiser, loaded once a process, when it is first needed. */
export function loadOptimiser(): Promise<Optimiser> {
	loading ??= import('highs').then(async ({ default: loadHighs }) => createHighsOptimiser(await loadHighs()));
	return loading;
}

/** The optimiser where a question needs one. */
export async function optimiserFor(question: string): Promise<Optimiser | undefined> {
	return findQuestion(question).needsOptimiser ? loadOptimiser() : undefined;
}
