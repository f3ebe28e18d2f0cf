import { examineConnectivity } from './connectivity.ts';
import { arcsOf, type Csr } from './Csr.ts';
import { toLengths } from './lengths.ts';
import type { Network } from './Network.ts';
import { undirectedWalkable, walkDirected, walkUndirected } from './paths.ts';
import { createSearch } from './weightedPaths.ts';

/**
 * Betweenness along `out.targets`, raw: every ordered pair of ends counts, so an undirected tie has half of
 * its pairs at each of its two places. Ties without strength carry nothing where strength counts.
 */
export const arcBetweenness = (network: Network): Float64Array => {
	if (network.weighted) return walkLengths(network.out);
	return network.directed ? network.once(walkDirected).arcs : spreadBlocks(network);
};

/** What was walked of the undirected form, back at its places; a bridge parts all pairs of its two sides. */
function spreadBlocks(network: Network): Float64Array {
	const { undirected } = network;
	const { rows, nodes } = network.once(undirectedWalkable);
	const { arcs } = network.once(walkUndirected);
	const values = new Float64Array(arcsOf(undirected));
	for (let i = 0; i < rows.n; i++) {
		for (let j = rows.offsets[i]!; j < rows.offsets[i + 1]!; j++) {
			values[placeOf(undirected, nodes[i]!, nodes[rows.targets[j]!]!)] = arcs[j]!;
		}
	}
	const { bridges, component, componentSizes } = network.once(examineConnectivity);
	for (const { a, b, smallerSide } of bridges) {
		const pairs = smallerSide * (componentSizes[component[a]!]! - smallerSide);
		values[placeOf(undirected, a, b)] = values[placeOf(undirected, b, a)] = pairs;
	}
	return values;
}

/** Place of an arc in the rows, by halving; it is there. */
function placeOf({ offsets, targets }: Csr, from: number, to: number): number {
	let low = offsets[from]!;
	let high = offsets[from + 1]! - 1;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (targets[middle]! < to) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Brandes 2008 over the shortest lengths, 1 / strength. O(n m log n). */
function walkLengths(out: Csr): Float64Array {
	const { rows, lengths } = toLengths(out);
	const { n, offsets, targets } = rows;
	const { distance, paths, settled, run, clear } = createSearch(n);
	const arcs = new Float64Array(targets.length);
	const pull = new Float64Array(n);
	for (let source = 0; source < n; source++) {
		const count = run(source, offsets, targets, lengths);
		for (let i = count - 1; i >= 0; i--) {
			const v = settled[i]!;
			let sum = 0;
			for (let j = offsets[v]!, end = offsets[v + 1]!; j < end; j++) {
				const w = targets[j]!;
				if (distance[w] !== distance[v]! + lengths[j]!) continue;
				sum += pull[w]!;
				arcs[j]! += paths[v]! * pull[w]!;
			}
			pull[v] = (1 + sum * paths[v]!) / paths[v]!;
		}
		clear(count);
	}
	return rows === out ? arcs : spreadOver(out, rows, arcs);
}

/** The values of some of the arcs at their places among all; 0 at the others. */
function spreadOver(all: Csr, some: Csr, values: Float64Array): Float64Array {
	const spread = new Float64Array(all.targets.length);
	for (let v = 0; v < all.n; v++) {
		let at = some.offsets[v]!;
		for (let j = all.offsets[v]!; j < all.offsets[v + 1]!; j++) {
			if (at < some.offsets[v + 1]! && some.targets[at] === all.targets[j]) spread[j] = values[at++]!;
		}
	}
	return spread;
}
