/** A linear condition on columns: `low` ≤ sum of `times` × column ≤ `high`. */
export interface Row {
	readonly of: readonly number[];
	/** Along `of`; all 1 where left out. */
	readonly times?: readonly number[];
	readonly low?: number;
	readonly high?: number;
}

/** A mixed 0-1 programme. Columns lie between 0 and 1; the first `choices` of them are yes or no. */
export interface Programme {
	readonly columns: number;
	readonly choices: number;
	/** What each column adds to the sum that is made as large as possible. */
	readonly gains: readonly number[];
	readonly rows: readonly Row[];
}

/** What is known of a programme when the search ends. */
export type Optimum =
	| { readonly status: 'impossible' }
	/** The search ended before anything was found or ruled out. */
	| { readonly status: 'unknown'; readonly bound: number }
	| {
			/** `optimal`: proven to be as good as any. `best`: the best so far; nothing is better than `bound`. */
			readonly status: 'optimal' | 'best';
			readonly values: Float64Array;
			readonly sum: number;
			readonly bound: number;
	  };

/** How far a search has come: the best sum so far, if any, and what no solution can exceed. */
export interface SoFar {
	readonly sum: number | undefined;
	readonly bound: number;
}

export interface SolveOptions {
	/** Called while it searches; whatever it throws ends the search and is thrown on. */
	readonly progress?: (soFar: SoFar) => void;
	/** Nodes of the search tree after which the best so far must do. Counted, not timed: same answer everywhere. */
	readonly mostNodes?: number;
}

/** Solves programmes exactly; comes in as an argument, since loading it takes the network or the disk. */
export interface Optimiser {
	solve(programme: Programme, options?: SolveOptions): Optimum;
}
