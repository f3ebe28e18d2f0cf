import { examineConnectivity } from '../kernels/connectivity.ts';
import { defineMeasure } from './measure.ts';

/** How many stakeholders are cut-points. */
export const articulationPoints = defineMeasure({
	id: 'articulationPoints',
	of: 'network',
	unit: 'count',
	weight: 'ignored',
	direction: 'ignored',
	source: { cite: 'Hopcroft & Tarjan 1973', doi: '10.1145/362248.362272' },
	compute: (network) => network.once(examineConnectivity).articulation.reduce((sum, is) => sum + is, 0)
});
