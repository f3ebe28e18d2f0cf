import { bridgeSides } from './bridgeCutOff.ts';
import { defineMeasure } from './measure.ts';

/** 1 where the network splits if the tie is lost, on the recorded ties and whatever their direction. Own. */
export const bridge = defineMeasure({
	id: 'bridge',
	of: 'tie',
	unit: 'yesNo',
	weight: 'ignored',
	direction: 'ignored',
	source: { cite: 'Tarjan 1974', doi: '10.1016/0020-0190(74)90003-9' },
	compute: (network) => network.once(bridgeSides).map((side) => (side > 0 ? 1 : 0))
});
