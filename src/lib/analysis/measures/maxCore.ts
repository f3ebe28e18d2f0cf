import { findCores } from '../kernels/cores.ts';
import { defineMeasure } from './measure.ts';

/** Largest core number of any stakeholder; undefined for an empty network. */
export const maxCore = defineMeasure({
	id: 'maxCore',
	of: 'network',
	unit: 'count',
	weight: 'ignored',
	direction: 'ignored',
	source: { cite: 'Seidman 1983', doi: '10.1016/0378-8733(83)90028-X' },
	compute: (network) =>
		network.n === 0 ? undefined : network.once(findCores).reduce((most, core) => Math.max(most, core), 0)
});
