import { undirectedWays } from '../kernels/paths.ts';
import { largestComponent } from '../kernels/spectra.ts';
import { defineMeasure } from './measure.ts';

/** Mean distance between two of the largest component, whatever the direction. Undefined for a single one. */
export const averagePathLength = defineMeasure({
	id: 'averagePathLength',
	of: 'network',
	unit: 'steps',
	weight: 'distance',
	direction: 'ignored',
	source: { cite: 'Watts & Strogatz 1998', doi: '10.1038/30918' },
	compute: (network) => {
		const nodes = network.once(largestComponent);
		const { far, reached } = network.once(undirectedWays);
		let pairs = 0;
		let length = 0;
		for (const v of nodes) {
			pairs += reached[v]!;
			length += far[v]!;
		}
		return pairs === 0 ? undefined : length / pairs;
	}
});
