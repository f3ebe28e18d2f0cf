/** What is asked for unless told; apart from what computes it, so that a page can name it at no weight. */

/** The rankings that people ask for first; any other can be asked for by its id. */
export const KEY_RANKINGS = [
	'degree',
	'betweenness',
	'closeness',
	'harmonic',
	'eigenvector',
	'constraint'
] as const;

/** Shares of ties, and of stakeholders, that may have gone unrecorded. */
export const MISSING_SHARES = [0.05, 0.1, 0.2] as const;

/**
 * Networks drawn for each kind and share of what is missing: 1,000 where that takes seconds; above a hundred
 * stakeholders 200, and then "in N of 100" (over ties and stakeholders together) may be off by five.
 */
export function runsFor(stakeholders: number): number {
	return stakeholders > 100 ? 200 : ENOUGH_RUNS;
}

/** With so many, "in N of 100" is off by two at most, nineteen times of twenty. */
export const ENOUGH_RUNS = 1000;

/** The share that the whisker and the word speak of. */
export const SHOWN_SHARE = 0.1;
