import type { Id } from '#lib/base/ids.ts';
import type { Random } from '#lib/base/random.ts';
import type { Network } from '../kernels/Network.ts';
import { among, listTies, pickTies, withTies } from '../kernels/subnetwork.ts';

/** What may have gone unrecorded, and how much of it. */
export type Disturbance =
	/** This share of the ties is taken away. */
	| { readonly kind: 'ties'; readonly share: number }
	/** This share of the stakeholders is taken away with their ties. */
	| { readonly kind: 'stakeholders'; readonly share: number }
	/**
	 * Each of these pairs, about which nobody knows, becomes a tie with this chance; unless told, as often as
	 * known pairs are tied. 0 and 1 are the two ends.
	 */
	| { readonly kind: 'unknown'; readonly pairs: readonly (readonly [Id, Id])[]; readonly chance?: number };

/** One network as it might be, drawn at random. O(n + m). */
export function disturb(network: Network, disturbance: Disturbance, random: Random): Network {
	if (disturbance.kind === 'unknown') return fillUnknown(network, disturbance, random);
	if (disturbance.kind === 'ties') {
		const ties = listTies(network);
		return withTies(network, pickTies(ties, drawKept(ties.from.length, disturbance.share, random)));
	}
	return among(network, drawKept(network.n, disturbance.share, random));
}

/** Numbers below `count` without a share of them (rounded), ascending; drawn without replacement. */
function drawKept(count: number, share: number, random: Random): Int32Array {
	const kept = count - Math.round(count * share);
	const numbers = Int32Array.from({ length: count }, (_, i) => i);
	for (let i = 0; i < kept; i++) {
		const j = i + Math.floor(random() * (count - i));
		[numbers[i], numbers[j]] = [numbers[j]!, numbers[i]!];
	}
	return numbers.slice(0, kept).sort();
}

type Unknown = Extract<Disturbance, { kind: 'unknown' }>;

function fillUnknown(network: Network, { pairs, chance }: Unknown, random: Random): Network {
	const ties = listTies(network);
	const { n } = network;
	const known = (n * (n - 1)) / 2 - pairs.length;
	const density = chance ?? (known > 0 ? Math.min(1, network.ties / known) : 0);
	const drawn = pairs.flatMap(([a, b]): [number, number][] => {
		const from = network.index.get(a);
		const to = network.index.get(b);
		return from !== undefined && to !== undefined && random() < density ? [[from, to]] : [];
	});
	const strength = ties.strength.length
		? ties.strength.reduce((sum, s) => sum + s, 0) / ties.strength.length
		: 1;
	return withTies(network, {
		n,
		from: Int32Array.from([...ties.from, ...drawn.map(([from]) => from)]),
		to: Int32Array.from([...ties.to, ...drawn.map(([, to]) => to)]),
		strength: Float64Array.from([...ties.strength, ...drawn.map(() => strength)]),
		undirected: Uint8Array.from([...ties.undirected, ...drawn.map(() => 1)])
	});
}
