import { shuffle, type Random } from '#lib/base/random.ts';
import { countGroupTies, sumGroupTies } from '../kernels/groupTies.ts';
import type { Network } from '../kernels/Network.ts';
import type { Steps } from '../steps.ts';

/** An E-I index beside what random labels on the same network give. */
export interface BorderTest {
	readonly observed: number;
	readonly mean: number;
	readonly deviation: number;
	/** Share of the labellings with a lower index, and half of those with the same. */
	readonly percentile: number;
	/** Two-sided: how often chance lies at least as far from its mean. Never 0: the observed one counts. */
	readonly p: number;
	readonly runs: number;
}

/**
 * The permutation test of the E-I index (Krackhardt & Stern 1988): the ties stay, the group labels are
 * dealt out anew. Tests whether ties follow the groups, for groups of these sizes. Undefined without ties
 * or groups. O(m) a run.
 */
export function* testBorders(network: Network, random: Random, runs = 2000): Steps<BorderTest | undefined> {
	const { groups, ties } = network;
	const table = network.once(countGroupTies);
	if (!groups || !table || ties === 0) return undefined;
	const indexOf = (inside: number) => (ties - 2 * inside) / ties;
	const observed = indexOf(sumGroupTies(table, false).inside);
	const labels = groups.member.slice();
	const drawn = new Float64Array(runs);
	for (let run = 0; run < runs; run++) {
		drawn[run] = indexOf(countInside(network, shuffle(labels, random)));
		if (run % 256 === 255) yield (run + 1) / runs;
	}
	const mean = drawn.reduce((sum, x) => sum + x, 0) / runs;
	const variance = drawn.reduce((sum, x) => sum + (x - mean) ** 2, 0) / runs;
	const slack = 1e-12;
	const below = drawn.filter((x) => x < observed - slack).length;
	const same = drawn.filter((x) => Math.abs(x - observed) <= slack).length;
	const asFar = drawn.filter((x) => Math.abs(x - mean) >= Math.abs(observed - mean) - slack).length;
	return {
		observed,
		mean,
		deviation: Math.sqrt(variance),
		percentile: (below + same / 2) / runs,
		p: (asFar + 1) / (runs + 1),
		runs
	};
}

function countInside({ n, undirected }: Network, labels: Int32Array): number {
	const { offsets, targets } = undirected;
	let inside = 0;
	for (let v = 0; v < n; v++) {
		for (let j = offsets[v]!, end = offsets[v + 1]!; j < end; j++) {
			const w = targets[j]!;
			if (w > v && labels[w] === labels[v]) inside++;
		}
	}
	return inside;
}
