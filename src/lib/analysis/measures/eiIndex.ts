import { countGroupTies, sumGroupTies } from '../kernels/groupTies.ts';
import { defineMeasure } from './measure.ts';

/**
 * (external - internal) / (external + internal) ties of the declared groups: +1 all cross a border, -1 all
 * stay inside. Its value by chance is not 0 but follows from the group sizes. Undefined without ties.
 */
export const eiIndex = defineMeasure({
	id: 'eiIndex',
	of: 'groups',
	unit: 'score',
	weight: 'strength',
	direction: 'ignored',
	source: { cite: 'Krackhardt & Stern 1988', doi: '10.2307/2786835' },
	compute: (network) => {
		const table = network.once(countGroupTies);
		if (!table) return undefined;
		const { all, inside } = sumGroupTies(table, network.weighted);
		return all > 0 ? (all - 2 * inside) / all : undefined;
	}
});
