import { degreeOf } from '../kernels/Csr.ts';
import { measureLocalStructure } from '../kernels/localStructure.ts';
import { defineMeasure } from './measure.ts';

/** Three times the triangles over the connected triples, undirected; undefined without a triple. Own. */
export const transitivity = defineMeasure({
	id: 'transitivity',
	of: 'network',
	unit: 'share',
	weight: 'ignored',
	direction: 'ignored',
	source: { cite: 'Newman, Watts & Strogatz 2002', doi: '10.1073/pnas.012582999' },
	compute: (network) => {
		let triples = 0;
		for (let v = 0; v < network.n; v++) {
			const contacts = degreeOf(network.undirected, v);
			triples += (contacts * (contacts - 1)) / 2;
		}
		const closed = network.once(measureLocalStructure).triangles.reduce((sum, count) => sum + count, 0);
		return triples === 0 ? undefined : closed / triples;
	}
});
