import { strongConstraint } from '../kernels/dyadicConstraint.ts';
import { defineMeasure } from './measure.ts';

/** Effective size on tie strengths as a share of the contacts with any strength. Undefined without. */
export const efficiencyWeighted = defineMeasure({
	id: 'efficiencyWeighted',
	of: 'stakeholder',
	unit: 'share',
	weight: 'always',
	direction: 'ignored',
	source: { cite: 'Burt 1992, ch. 2' },
	compute: (network) => {
		const { offsets, strengths } = network.undirected;
		return strongConstraint(network).effectiveSize.map((size, v) => {
			let contacts = 0;
			for (let j = offsets[v]!; j < offsets[v + 1]!; j++) if (strengths[j]! > 0) contacts++;
			return size / contacts;
		});
	}
});
