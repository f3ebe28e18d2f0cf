import { examineConnectivity } from '../kernels/connectivity.ts';
import type { Network } from '../kernels/Network.ts';
import { listTies } from '../kernels/subnetwork.ts';
import { defineMeasure } from './measure.ts';

/** How many stakeholders lie on the smaller side if the tie is lost; 0 where it splits nothing. */
export const bridgeCutOff = defineMeasure({
	id: 'bridgeCutOff',
	of: 'tie',
	unit: 'count',
	weight: 'ignored',
	direction: 'ignored',
	source: { cite: 'Tarjan 1974', doi: '10.1016/0020-0190(74)90003-9' },
	compute: (network) => network.once(bridgeSides)
});

/** Size of the smaller side of each tie, 0 where it is no bridge; both arcs of a pair alike. */
export function bridgeSides(network: Network): Float64Array {
	const { n } = network;
	const sides = new Map(
		network.once(examineConnectivity).bridges.map(({ a, b, smallerSide }) => [a * n + b, smallerSide])
	);
	const { from, to } = network.once(listTies);
	const values = new Float64Array(from.length);
	if (sides.size === 0) return values;
	return values.map((_, i) => {
		const [a, b] = [from[i]!, to[i]!];
		return sides.get(Math.min(a, b) * n + Math.max(a, b)) ?? 0;
	});
}
