import { examineConnectivity } from '../kernels/connectivity.ts';
import { defineMeasure } from './measure.ts';

/** 1 where the network (its component) splits if the stakeholder leaves, on the recorded ties. Own. */
export const articulation = defineMeasure({
	id: 'articulation',
	of: 'stakeholder',
	unit: 'yesNo',
	weight: 'ignored',
	direction: 'ignored',
	source: { cite: 'Hopcroft & Tarjan 1973', doi: '10.1145/362248.362272' },
	compute: (network) => network.once(examineConnectivity).articulation
});
