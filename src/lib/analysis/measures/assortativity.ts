import { degreeOf } from '../kernels/Csr.ts';
import { defineMeasure } from './measure.ts';

/**
 * Correlation over ties of the degrees at both ends; directed: out-degree of the sender with in-degree of
 * the receiver. Undefined where the degrees do not vary. Own computation; graphology has none.
 */
export const assortativity = defineMeasure({
	id: 'assortativity',
	of: 'network',
	unit: 'score',
	weight: 'ignored',
	direction: 'followed',
	source: { cite: 'Newman 2002', doi: '10.1103/PhysRevLett.89.208701' },
	compute: (network) => {
		const { n, out } = network;
		const arcs = out.targets.length;
		if (arcs === 0) return undefined;
		let meanFrom = 0;
		let meanTo = 0;
		for (let v = 0; v < n; v++) {
			meanFrom += degreeOf(out, v) ** 2 / arcs;
			meanTo += degreeOf(network.in, v) ** 2 / arcs;
		}
		let together = 0;
		let spreadFrom = 0;
		let spreadTo = 0;
		for (let v = 0; v < n; v++) {
			const from = degreeOf(out, v) - meanFrom;
			for (let j = out.offsets[v]!; j < out.offsets[v + 1]!; j++) {
				const to = degreeOf(network.in, out.targets[j]!) - meanTo;
				together += from * to;
				spreadFrom += from * from;
				spreadTo += to * to;
			}
		}
		const spread = Math.sqrt(spreadFrom * spreadTo);
		return spread > 1e-12 * arcs ? together / spread : undefined;
	}
});
