import { countGroupTies, groupEnds, sumGroupTies } from '../kernels/groupTies.ts';
import { defineMeasure } from './measure.ts';

/**
 * Homophily as Newman's attribute assortativity: (inside - by chance) / (1 - by chance), shares of tie ends
 * in the declared groups. Undefined without ties and where there is one group only.
 */
export const groupAssortativity = defineMeasure({
	id: 'groupAssortativity',
	of: 'groups',
	unit: 'score',
	weight: 'ignored',
	direction: 'ignored',
	source: { cite: 'Newman 2003', doi: '10.1103/PhysRevE.67.026126' },
	compute: (network) => {
		const table = network.once(countGroupTies);
		if (!table) return undefined;
		const { all, inside } = sumGroupTies(table, false);
		if (all === 0) return undefined;
		const byChance = groupEnds(table, false).reduce((sum, ends) => sum + (ends / (2 * all)) ** 2, 0);
		return byChance < 1 ? (inside / all - byChance) / (1 - byChance) : undefined;
	}
});
