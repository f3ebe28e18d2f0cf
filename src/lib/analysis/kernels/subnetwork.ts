import { collectTies, type TieList } from './collectTies.ts';
import { Network } from './Network.ts';

/** Ties with their places among the rows they come from. */
export interface PlacedTies extends TieList {
	/** Place of each in `out.targets`; of an undirected tie, in the row of its lower end. */
	readonly places: Int32Array;
}

/** The simple ties of a network: arcs where it is directed, else each tied pair once. O(n + m). */
export function listTies({ n, directed, out }: Network): PlacedTies {
	const count = directed ? out.targets.length : out.targets.length / 2;
	const from = new Int32Array(count);
	const to = new Int32Array(count);
	const strength = new Float64Array(count);
	const places = new Int32Array(count);
	let size = 0;
	for (let v = 0; v < n; v++) {
		for (let j = out.offsets[v]!; j < out.offsets[v + 1]!; j++) {
			if (!directed && out.targets[j]! < v) continue;
			from[size] = v;
			to[size] = out.targets[j]!;
			places[size] = j;
			strength[size++] = out.strengths[j]!;
		}
	}
	return { n, from, to, strength, undirected: new Uint8Array(count).fill(directed ? 0 : 1), places };
}

/** The same stakeholders with other ties. */
export function withTies(network: Network, ties: TieList): Network {
	return new Network(network.ids, network.directed, network.weighted, collectTies(ties), network.groups, 0);
}

/** Some of the ties of a list, by their numbers. */
export function pickTies(ties: TieList, numbers: Int32Array): TieList {
	return {
		n: ties.n,
		from: numbers.map((i) => ties.from[i]!),
		to: numbers.map((i) => ties.to[i]!),
		strength: Float64Array.from(numbers, (i) => ties.strength[i]!),
		undirected: Uint8Array.from(numbers, (i) => ties.undirected[i]!)
	};
}

/** The network among some of its stakeholders (numbers, ascending). */
export function among(network: Network, nodes: Int32Array): Network {
	const place = new Int32Array(network.n).fill(-1);
	nodes.forEach((node, i) => (place[node] = i));
	const ties = listTies(network);
	const kept = Int32Array.from(ties.from.keys()).filter(
		(i) => place[ties.from[i]!]! >= 0 && place[ties.to[i]!]! >= 0
	);
	const picked = pickTies(ties, kept);
	const moved = {
		...picked,
		n: nodes.length,
		from: picked.from.map((v) => place[v]!),
		to: picked.to.map((v) => place[v]!)
	};
	const ids = Array.from(nodes, (v) => network.ids[v]!);
	const groups = network.groups && {
		names: network.groups.names,
		member: nodes.map((v) => network.groups!.member[v]!),
		sizes: countMembers(network.groups.names.length, nodes, network.groups.member)
	};
	return new Network(ids, network.directed, network.weighted, collectTies(moved), groups, 0);
}

function countMembers(count: number, nodes: Int32Array, member: Int32Array): Int32Array {
	const sizes = new Int32Array(count);
	for (const v of nodes) sizes[member[v]!]!++;
	return sizes;
}
