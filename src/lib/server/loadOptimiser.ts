import { findQuestion } from '#lib/analysis/answers/index.ts';
import { createHighsOptimiser } from '#lib/analysis/optimiser/highsOptimiser.ts';
import type { Optimiser } from '#lib/analysis/optimiser/Optimiser.ts';

let loading: Promise<Optimiser> | undefined;

/** The optimiser where a question needs one; loaded once a process, when it is first needed. */
export async function optimiserFor(question: string): Promise<Optimiser | undefined> {
	if (!findQuestion(question).needsOptimiser) return undefined;
	loading ??= import('highs').then(async ({ default: loadHighs }) => createHighsOptimiser(await loadHighs()));
	return loading;
}
