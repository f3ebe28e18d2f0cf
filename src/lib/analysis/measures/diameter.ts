import { undirectedWays } from '../kernels/paths.ts';
import { largestComponent } from '../kernels/spectra.ts';
import { defineMeasure } from './measure.ts';

/**
 * Longest of the shortest ways within the largest component, whatever the direction. Undefined when that
 * component is a single stakeholder. Own computation; graphology-metrics answers infinity for a network in
 * several parts.
 */
export const diameter = defineMeasure({
	id: 'diameter',
	of: 'network',
	unit: 'steps',
	weight: 'distance',
	direction: 'ignored',
	source: { cite: 'Wasserman & Faust 1994, ch. 4' },
	compute: (network) => {
		const nodes = network.once(largestComponent);
		if (nodes.length < 2) return undefined;
		const { eccentricity } = network.once(undirectedWays);
		return nodes.reduce((most, v) => Math.max(most, eccentricity[v]!), 0);
	}
});
