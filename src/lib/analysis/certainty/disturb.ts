import type { Id } from '#lib/base/ids.ts';
import type { Random } from '#lib/base/random.ts';
import { degreeOf } from '../kernels/Csr.ts';
import { countGroupTies } from '../kernels/groupTies.ts';
import type { Network } from '../kernels/Network.ts';
import { among, listTies, pickTies, withTies } from '../kernels/subnetwork.ts';

/** What may have gone unrecorded, and how much of it. */
export type Disturbance =
	/** This share of the ties is taken away. */
	| { readonly kind: 'ties'; readonly share: number }
	/** This share of the stakeholders is taken away with their ties. */
	| { readonly kind: 'stakeholders'; readonly share: number }
	/** The same, but those with few contacts are likelier to go: small and busy bodies answer least often. */
	| { readonly kind: 'silent'; readonly share: number }
	/** One of these groups is taken away with its ties, one after the other, run by run. */
	| { readonly kind: 'group'; readonly groups: readonly number[] }
	/**
	 * Each of these pairs, about which nobody knows, becomes a tie with this chance; unless told, as often as
	 * known pairs of the same two groups are tied (of the whole, without groups). 0 and 1 are the two ends.
	 */
	| { readonly kind: 'unknown'; readonly pairs: readonly (readonly [Id, Id])[]; readonly chance?: number };

/** One network as it might be: the `run`th of those looked at, or drawn at random. O(n + m). */
export function disturb(network: Network, disturbance: Disturbance, random: Random, run: number): Network {
	if (disturbance.kind === 'group') return withoutGroup(network, disturbance.groups[run]!);
	if (disturbance.kind === 'unknown') return fillUnknown(network, disturbance, random);
	if (disturbance.kind === 'ties') {
		const ties = listTies(network);
		return withTies(network, pickTies(ties, drawKept(ties.from.length, disturbance.share, random)));
	}
	if (disturbance.kind === 'silent') return among(network, drawAnswering(network, disturbance.share, random));
	return among(network, drawKept(network.n, disturbance.share, random));
}

function withoutGroup(network: Network, group: number): Network {
	return among(
		network,
		Int32Array.from(network.ids.keys()).filter((v) => network.groups!.member[v] !== group)
	);
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

/**
 * Those who would answer, ascending: without a share of them (rounded), drawn with chances that fall with the
 * number of their contacts, 1 / (1 + contacts) (weighted without replacement, Efraimidis & Spirakis 2006). O(n log n).
 */
function drawAnswering(network: Network, share: number, random: Random): Int32Array {
	const { undirected } = network;
	const order = Array.from({ length: network.n }, (_, v) => ({
		v,
		key: Math.log(random()) * (1 + degreeOf(undirected, v))
	})).sort((a, b) => b.key - a.key);
	const silent = Math.round(network.n * share);
	return Int32Array.from(order.slice(silent), ({ v }) => v).sort();
}

type Unknown = Extract<Disturbance, { kind: 'unknown' }>;

function fillUnknown(network: Network, { pairs, chance }: Unknown, random: Random): Network {
	const ties = listTies(network);
	const numbered = pairs.flatMap(([a, b]): [number, number][] => {
		const from = network.index.get(a);
		const to = network.index.get(b);
		return from !== undefined && to !== undefined ? [[from, to]] : [];
	});
	const chanceOf = chance === undefined ? shareOfKnown(network, numbered) : () => chance;
	const drawn = numbered.filter(([from, to]) => random() < chanceOf(from, to));
	const strength = ties.strength.length
		? ties.strength.reduce((sum, s) => sum + s, 0) / ties.strength.length
		: 1;
	return withTies(network, {
		n: network.n,
		from: Int32Array.from([...ties.from, ...drawn.map(([from]) => from)]),
		to: Int32Array.from([...ties.to, ...drawn.map(([, to]) => to)]),
		strength: Float64Array.from([...ties.strength, ...drawn.map(() => strength)]),
		undirected: Uint8Array.from([...ties.undirected, ...drawn.map(() => 1)])
	});
}

/** Tied pairs as a share of the known ones between the groups of two nodes; of all groups without such. */
function shareOfKnown(
	network: Network,
	unknown: readonly (readonly [number, number])[]
): (a: number, b: number) => number {
	const { n, groups } = network;
	const whole = share(network.ties, (n * (n - 1)) / 2 - unknown.length) ?? 0;
	const table = network.once(countGroupTies);
	if (!groups || !table) return () => whole;
	const { sizes, member } = groups;
	const cell = (a: number, b: number) =>
		Math.min(member[a]!, member[b]!) * table.count + Math.max(member[a]!, member[b]!);
	const open = new Float64Array(table.count * table.count);
	for (const [a, b] of unknown) open[cell(a, b)]!++;
	return (a, b) => {
		const [g, h] = [member[a]!, member[b]!];
		const pairs = g === h ? (sizes[g]! * (sizes[g]! - 1)) / 2 : sizes[g]! * sizes[h]!;
		return share(table.ties[cell(a, b)]!, pairs - open[cell(a, b)]!) ?? whole;
	};
}

function share(ties: number, known: number): number | undefined {
	return known > 0 ? Math.min(1, ties / known) : undefined;
}
