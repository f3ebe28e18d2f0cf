import { degreeOf } from '../kernels/Csr.ts';
import { defineMeasure } from './measure.ts';
import { effectiveSizeOf } from './effectiveSize.ts';

/** Effective size as a share of the contacts. Undefined without contacts. */
export const efficiency = defineMeasure({
	id: 'efficiency',
	of: 'stakeholder',
	unit: 'share',
	weight: 'ignored',
	direction: 'ignored',
	source: { cite: 'Burt 1992; Borgatti 1997' },
	compute: (network) => network.once(effectiveSizeOf).map((size, v) => size / degreeOf(network.undirected, v))
});
