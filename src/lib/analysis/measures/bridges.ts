import { examineConnectivity } from '../kernels/connectivity.ts';
import { defineMeasure } from './measure.ts';

/** Ties whose loss splits the network, on the recorded ties and whatever their direction. */
export const bridges = defineMeasure({
	id: 'bridges',
	of: 'network',
	unit: 'count',
	weight: 'ignored',
	direction: 'ignored',
	source: { cite: 'Tarjan 1974', doi: '10.1016/0020-0190(74)90003-9' },
	compute: (network) => network.once(examineConnectivity).bridges.length
});
