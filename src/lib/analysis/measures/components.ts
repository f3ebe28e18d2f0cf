import { examineConnectivity } from '../kernels/connectivity.ts';
import { defineMeasure } from './measure.ts';

/** Parts that no tie joins, whatever its direction; one without ties is a part of its own. */
export const components = defineMeasure({
	id: 'components',
	of: 'network',
	unit: 'count',
	weight: 'ignored',
	direction: 'ignored',
	source: { cite: 'Hopcroft & Tarjan 1973', doi: '10.1145/362248.362272' },
	compute: (network) => network.once(examineConnectivity).componentSizes.length
});
