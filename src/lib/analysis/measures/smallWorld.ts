import { degreeOf } from '../kernels/Csr.ts';
import { undirectedDistances } from '../kernels/stepDistances.ts';
import { largestComponent } from '../kernels/spectra.ts';
import { defineMeasure } from './measure.ts';
import { transitivityAmong } from './transitivity.ts';

/**
 * (transitivity / that of a random network) / (mean route / that of a random network), on the largest
 * component of n stakeholders with k ties each on average; a random one has transitivity k / n and a mean route
 * of ln n / ln k. Undefined for k of 1 and less and without a triple. Above 1: closed circles and short routes.
 */
export const smallWorld = defineMeasure({
	id: 'smallWorld',
	of: 'network',
	unit: 'score',
	weight: 'ignored',
	direction: 'ignored',
	source: { cite: 'Humphries & Gurney 2008', doi: '10.1371/journal.pone.0002051' },
	compute: (network) => {
		const nodes = network.once(largestComponent);
		const n = nodes.length;
		const { far } = network.once(undirectedDistances);
		let ends = 0;
		let length = 0;
		for (const v of nodes) {
			ends += degreeOf(network.undirected, v);
			length += far[v]!;
		}
		const k = ends / n;
		const closed = transitivityAmong(network, nodes);
		if (closed === undefined || !(k > 1)) return undefined;
		return closed / (k / n) / (length / (n * (n - 1)) / (Math.log(n) / Math.log(k)));
	}
});
