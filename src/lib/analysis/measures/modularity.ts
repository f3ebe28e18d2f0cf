import { countGroupTies, groupEnds, sumGroupTies } from '../kernels/groupTies.ts';
import { defineMeasure } from './measure.ts';

/**
 * Share of ties inside the declared groups less the share that degrees alone would give (resolution 1).
 * Of declared groups, not of found communities. Own computation; graphology-metrics has it too, for one
 * attribute a node, but the table of ties between groups is needed here anyway.
 */
export const modularity = defineMeasure({
	id: 'modularity',
	of: 'groups',
	unit: 'score',
	weight: 'strength',
	direction: 'ignored',
	source: { cite: 'Newman & Girvan 2004', doi: '10.1103/PhysRevE.69.026113' },
	compute: (network) => {
		const table = network.once(countGroupTies);
		if (!table) return undefined;
		const { all, inside } = sumGroupTies(table, network.weighted);
		if (!(all > 0)) return undefined;
		const byChance = groupEnds(table, network.weighted).reduce(
			(sum, ends) => sum + (ends / (2 * all)) ** 2,
			0
		);
		return inside / all - byChance;
	}
});
