import { defineMeasure } from './measure.ts';

/** Ties as a share of the possible ones (ordered pairs where directed). Undefined below two stakeholders. */
export const density = defineMeasure({
	id: 'density',
	of: 'network',
	unit: 'share',
	weight: 'ignored',
	direction: 'followed',
	source: { cite: 'Wasserman & Faust 1994, ch. 4' },
	compute: ({ n, out }) => (n < 2 ? undefined : out.targets.length / (n * (n - 1)))
});
