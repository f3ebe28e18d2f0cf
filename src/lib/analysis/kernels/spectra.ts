import { degreeOf, induce } from './Csr.ts';
import { examineConnectivity } from './connectivity.ts';
import { findTopPair, type TopPair } from './lanczos.ts';
import { createMultiply, multiplyPlain } from './multiply.ts';
import type { Network } from './Network.ts';

/** Two leading values closer than this, relative, count as one: the vector is then arbitrary. */
const SAME_VALUE = 1e-9;

/** Nodes of the largest component; of equally large ones, the one met first. */
export function largestComponent(network: Network): Int32Array {
	const { component, componentSizes } = network.once(examineConnectivity);
	let largest = 0;
	for (let c = 1; c < componentSizes.length; c++)
		if (componentSizes[c]! > componentSizes[largest]!) largest = c;
	const nodes = new Int32Array(componentSizes[largest] ?? 0);
	let size = 0;
	for (let v = 0; v < component.length; v++) if (component[v] === largest) nodes[size++] = v;
	return nodes;
}

/** The leading value and vector of the largest component, where it has ties and the computation settles. */
export function leadingPair(network: Network): {
	readonly nodes: Int32Array;
	readonly found: TopPair | undefined;
} {
	const nodes = network.once(largestComponent);
	if (nodes.length < 2) return { nodes, found: undefined };
	const rows = nodes.length === network.n ? network.undirected : induce(network.undirected, nodes);
	const start = Float64Array.from(nodes, (_, i) => 1 + degreeOf(rows, i));
	return { nodes, found: findTopPair(rows.n, createMultiply(rows, network.weighted), start) };
}

/** The leading vector on the largest component, scaled to a maximum of 1; NaN elsewhere. */
export function leadingVector(network: Network): Float64Array {
	const values = new Float64Array(network.n).fill(NaN);
	const { nodes, found } = network.once(leadingPair);
	if (!found) return values;
	const most = found.vector.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
	nodes.forEach((node, i) => (values[node] = Math.abs(found.vector[i]!) / most));
	return values;
}

/** Hubs and authorities, each scaled to a maximum of 1; NaN where they are not unique. */
export interface HubsAndAuthorities {
	readonly hub: Float64Array;
	readonly authority: Float64Array;
}

/**
 * Kleinberg's hubs and authorities: the leading vectors of A A' and A' A. Each part of the network in
 * which senders and receivers hang together has a leading value of its own; when two parts share the
 * largest one, every mixture of their vectors would do and the result is undefined.
 */
export function hubsAndAuthorities(network: Network): HubsAndAuthorities {
	const { n } = network;
	const none = () => ({ hub: new Float64Array(n).fill(NaN), authority: new Float64Array(n).fill(NaN) });
	if (network.out.targets.length === 0) return none();
	const forward = multiplyPlain(network.out, network.weighted);
	const back = multiplyPlain(network.in, network.weighted);
	const middle = new Float64Array(n);
	let best: { value: number; authority: Float64Array; unique: boolean } | undefined;
	for (const part of listParts(network)) {
		// A part's leading value is at most the sum of its squared strengths, by which the parts are sorted.
		if (best && part.strength < best.value * (best.unique ? 1 - SAME_VALUE : 1 + SAME_VALUE)) break;
		const start = new Float64Array(n);
		for (const v of part.receivers) start[v] = 1 + degreeOf(network.in, v);
		const pair = findTopPair(
			n,
			(x, y) => {
				forward(x, middle);
				back(middle, y);
			},
			start
		);
		if (!pair) return none();
		if (best && Math.abs(pair.value - best.value) <= SAME_VALUE * best.value) best.unique = false;
		else if (!best || pair.value > best.value) {
			best = { value: pair.value, authority: onlyAt(pair.vector, part.receivers), unique: true };
		}
	}
	if (!best?.unique) return none();
	const hub = new Float64Array(n);
	forward(best.authority, hub);
	return { hub: toMaximum(hub), authority: toMaximum(best.authority) };
}

/** Parts of the network of senders and receivers, with the sum of squared strengths of their arcs. */
function listParts({ n, out, weighted }: Network): { receivers: number[]; strength: number }[] {
	const root = Int32Array.from({ length: 2 * n }, (_, i) => i);
	const find = (i: number): number => {
		let at = i;
		while (root[at] !== at) at = root[at] = root[root[at]!]!;
		return at;
	};
	for (let v = 0; v < n; v++) {
		for (let j = out.offsets[v]!; j < out.offsets[v + 1]!; j++) root[find(v)] = find(n + out.targets[j]!);
	}
	const parts = new Map<number, { receivers: number[]; strength: number }>();
	const partOf = (i: number) => {
		const key = find(i);
		let part = parts.get(key);
		if (!part) parts.set(key, (part = { receivers: [], strength: 0 }));
		return part;
	};
	for (let v = 0; v < n; v++) {
		partOf(n + v).receivers.push(v);
		for (let j = out.offsets[v]!; j < out.offsets[v + 1]!; j++) {
			partOf(v).strength += weighted ? out.strengths[j]! ** 2 : 1;
		}
	}
	return [...parts.values()].filter((part) => part.strength > 0).sort((a, b) => b.strength - a.strength);
}

/** The vector on these nodes alone: what rounding left elsewhere is nothing. */
function onlyAt(vector: Float64Array, nodes: readonly number[]): Float64Array {
	const kept = new Float64Array(vector.length);
	for (const v of nodes) kept[v] = Math.abs(vector[v]!);
	return kept;
}

function toMaximum(vector: Float64Array): Float64Array {
	const most = vector.reduce((a, b) => Math.max(a, b), 0);
	return vector.map((x) => x / most);
}
