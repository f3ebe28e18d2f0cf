import { measureBetweenness } from './betweenness.ts';
import type { Csr } from './Csr.ts';
import { toLengths } from './lengths.ts';
import type { Network } from './Network.ts';
import { createSearch } from './weightedPaths.ts';

/**
 * Betweenness along `out.targets`, raw: every ordered pair of ends counts, so an undirected tie has half of
 * its pairs at each of its two places. Ties without strength carry nothing where strength counts.
 */
export const arcBetweenness = (network: Network): Float64Array =>
	network.weighted ? walkLengths(network.out) : measureBetweenness(network.out).arcs;

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
