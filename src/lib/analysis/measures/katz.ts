import { leadingValue, sumWalks } from '../kernels/walkSums.ts';
import { defaultSettings, defineMeasure } from './measure.ts';

/**
 * Walks of every length that end at it, itself counted as 1 and a walk of k steps as a^k; a is the
 * attenuation (one half unless told) over the leading eigenvalue of the ties. Own computation.
 */
export const katz = defineMeasure({
	id: 'katz',
	of: 'stakeholder',
	unit: 'score',
	weight: 'strength',
	direction: 'followed',
	settings: ['attenuation'],
	source: { cite: 'Katz 1953', doi: '10.1007/BF02289026' },
	compute: (network, { attenuation } = defaultSettings) => {
		const ones = new Float64Array(network.n).fill(1);
		const most = network.once(leadingValue);
		return most > 0 ? sumWalks(network.in, network.weighted, attenuation / most, ones) : ones;
	}
});
