import { hubsAndAuthorities } from '../kernels/spectra.ts';
import { defineMeasure } from './measure.ts';

/**
 * Points to much named stakeholders: leading vector of A A', maximum 1. Undefined where two parts of the
 * network share the leading value, for every answer would be arbitrary. Own computation (Lanczos).
 */
export const hub = defineMeasure({
	id: 'hub',
	of: 'stakeholder',
	unit: 'score',
	weight: 'strength',
	direction: 'required',
	source: { cite: 'Kleinberg 1999', doi: '10.1145/324133.324140' },
	compute: (network) => network.once(hubsAndAuthorities).hub
});
