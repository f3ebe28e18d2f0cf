import { undirectedWays } from '../kernels/paths.ts';
import { defineMeasure } from './measure.ts';

/** Mean of 1/distance over all pairs, whatever the direction; 0 for a pair without a way. */
export const globalEfficiency = defineMeasure({
	id: 'globalEfficiency',
	of: 'network',
	unit: 'score',
	weight: 'distance',
	direction: 'ignored',
	source: { cite: 'Latora & Marchiori 2001', doi: '10.1103/PhysRevLett.87.198701' },
	compute: (network) => {
		if (network.n < 2) return undefined;
		const total = network.once(undirectedWays).harmonic.reduce((sum, value) => sum + value, 0);
		return total / (network.n * (network.n - 1));
	}
});
