import type { Certainty, Finding } from '../answer.ts';

/** A finding with how much it matters, for the order of the list. */
export interface Weighed {
	readonly matters: number;
	readonly finding: Finding;
}

/** Findings that a room can take in; the tables hold the rest. */
const MOST = 12;

/** No kind of gap may crowd out the others. */
const MOST_OF_ONE_CODE = 4;

/** What matters most first, at most four of one code and twelve in all. */
export function pickFindings(weighed: readonly Weighed[]): Finding[] {
	const counts = new Map<string, number>();
	return [...weighed]
		.sort((a, b) => b.matters - a.matters)
		.filter(({ finding: { code } }) => {
			const count = (counts.get(code) ?? 0) + 1;
			counts.set(code, count);
			return count <= MOST_OF_ONE_CODE;
		})
		.slice(0, MOST)
		.map(({ finding }) => finding);
}

/**
 * How sure a gap is, by what would close it on paper: if a single record that we lack would do, it is fair
 * at best; if several would have to be missing, solid; one step less where what it rests on is not all
 * documented.
 */
export function certaintyOfGap(wouldClose: number, documented: boolean): Certainty {
	if (wouldClose > 1) return { word: documented ? 'solid' : 'fair' };
	return { word: documented ? 'fair' : 'fragile' };
}
