import { examineConnectivity } from '../kernels/connectivity.ts';
import { defineMeasure } from './measure.ts';

/** How many others lose the largest part that remains when the stakeholder leaves; 0 if it splits nothing. */
export const cutOff = defineMeasure({
	id: 'cutOff',
	of: 'stakeholder',
	unit: 'count',
	weight: 'ignored',
	direction: 'ignored',
	source: { cite: 'Hopcroft & Tarjan 1973', doi: '10.1145/362248.362272' },
	compute: (network) => network.once(examineConnectivity).cutOff
});
