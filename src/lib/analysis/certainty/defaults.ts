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

/** The share that the whisker and the word speak of. */
export const SHOWN_SHARE = 0.1;
