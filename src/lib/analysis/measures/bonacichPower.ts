import { leadingValue, sumWalks } from '../kernels/walkSums.ts';
import { createMultiply } from '../kernels/multiply.ts';
import { defaultSettings, defineMeasure } from './measure.ts';

/**
 * Bonacich's power: ties to others, each counting for more the more ties those have, and so on; with a
 * negative attenuation each counts for less, as in bargaining. The factor of a step is the attenuation (one
 * half unless told) over the leading eigenvalue of the ties. Scaled so that squares sum to the number of
 * stakeholders. Undefined without ties. Own computation.
 */
export const bonacichPower = defineMeasure({
	id: 'bonacichPower',
	of: 'stakeholder',
	unit: 'score',
	weight: 'strength',
	direction: 'followed',
	settings: ['attenuation'],
	source: { cite: 'Bonacich 1987', doi: '10.1086/228631' },
	compute: (network, { attenuation } = defaultSettings) => {
		const { n, out, weighted } = network;
		const most = network.once(leadingValue);
		if (!(most > 0)) return new Float64Array(n).fill(NaN);
		const ties = new Float64Array(n);
		createMultiply(out, weighted)(new Float64Array(n).fill(1), ties);
		const power = sumWalks(out, weighted, attenuation / most, ties);
		const length = Math.sqrt(power.reduce((sum, value) => sum + value * value, 0) / n);
		return power.map((value) => value / length);
	}
});
