import loadHighs from 'highs';
import { createHighsOptimiser } from '#lib/analysis/optimiser/highsOptimiser.ts';

/** The optimiser, loaded once a test file. */
export const optimiser = createHighsOptimiser(await loadHighs());
