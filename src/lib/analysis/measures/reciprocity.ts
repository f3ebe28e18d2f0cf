import { defineMeasure } from './measure.ts';

/** Share of arcs that are returned. Undefined without arcs and for undirected networks. */
export const reciprocity = defineMeasure({
	id: 'reciprocity',
	of: 'network',
	unit: 'share',
	weight: 'ignored',
	direction: 'required',
	source: { cite: 'Wasserman & Faust 1994, ch. 13' },
	// Arcs less tied pairs are the pairs with arcs both ways, each of which holds two returned arcs.
	compute: ({ out, ties }) =>
		out.targets.length === 0 ? undefined : (2 * (out.targets.length - ties)) / out.targets.length
});
