import type { Finding } from '../answer.ts';
import { silentPairFindings, silentPairs } from '../missing/regionPairs.ts';
import type { Borders } from './context.ts';

/** Pairs without a tie that a list takes. */
const MOST = 3;

/** The pairs of larger groups with no tie on record where chance expects some: the same gaps that "who is missing" names. */
export function silentFindings({ map, grouping, neighbours }: Borders): Finding[] {
	const pairs = silentPairs(neighbours, grouping).slice(0, MOST);
	return silentPairFindings(map, grouping, pairs).map(({ finding }) => ({
		...finding,
		code: 'borders.silent'
	}));
}
