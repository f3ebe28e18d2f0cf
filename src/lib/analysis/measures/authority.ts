import { hubsAndAuthorities } from '../kernels/spectra.ts';
import { defineMeasure } from './measure.ts';

/** Is named by good hubs: leading vector of A' A, maximum 1. Undefined where `hub` is. */
export const authority = defineMeasure({
	id: 'authority',
	of: 'stakeholder',
	unit: 'score',
	weight: 'strength',
	direction: 'required',
	source: { cite: 'Kleinberg 1999', doi: '10.1145/324133.324140' },
	compute: (network) => network.once(hubsAndAuthorities).authority
});
