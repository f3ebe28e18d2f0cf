import { findCores } from '../kernels/cores.ts';
import { defineMeasure } from './measure.ts';

/** Largest k such that it belongs to a part in which everyone has k ties inside it. Own computation. */
export const coreness = defineMeasure({
	id: 'coreness',
	of: 'stakeholder',
	unit: 'count',
	weight: 'ignored',
	direction: 'ignored',
	source: {
		cite: 'Seidman 1983; computed as in Batagelj & Zaveršnik 2003',
		doi: '10.1016/0378-8733(83)90028-X'
	},
	compute: (network) => network.once(findCores)
});
