import { leadingVector } from '../kernels/spectra.ts';
import { defineMeasure } from './measure.ts';

/**
 * Leading vector of the undirected adjacency on the largest component, scaled to a maximum of 1; undefined
 * outside it (tools give noise there), without ties, and where the computation does not settle. Own
 * (Lanczos); graphology-metrics iterates the whole graph to 1e-6 and throws where it fails.
 */
export const eigenvector = defineMeasure({
	id: 'eigenvector',
	of: 'stakeholder',
	unit: 'score',
	weight: 'strength',
	direction: 'ignored',
	source: { cite: 'Bonacich 1972', doi: '10.1080/0022250X.1972.9989806' },
	compute: (network) => network.once(leadingVector)
});
