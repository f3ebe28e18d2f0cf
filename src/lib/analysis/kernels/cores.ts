import type { Network } from './Network.ts';

/**
 * The core number of each node: the largest k such that it belongs to a part in which everyone has k ties
 * inside it (Seidman 1983), by bucket sort (Batagelj & Zaversnik 2003). O(n + m).
 */
export function findCores(network: Network): Int32Array {
	const { n, offsets, targets } = network.undirected;
	const degree = new Int32Array(n);
	let most = 0;
	for (let v = 0; v < n; v++) {
		degree[v] = offsets[v + 1]! - offsets[v]!;
		if (degree[v]! > most) most = degree[v]!;
	}
	const bucket = new Int32Array(most + 2);
	for (let v = 0; v < n; v++) bucket[degree[v]! + 1]!++;
	for (let d = 0; d <= most; d++) bucket[d + 1]! += bucket[d]!;
	const sorted = new Int32Array(n);
	const place = new Int32Array(n);
	const next = bucket.slice();
	for (let v = 0; v < n; v++) sorted[(place[v] = next[degree[v]!]!++)] = v;
	for (let i = 0; i < n; i++) {
		const v = sorted[i]!;
		for (let j = offsets[v]!, end = offsets[v + 1]!; j < end; j++) {
			const u = targets[j]!;
			if (degree[u]! <= degree[v]!) continue;
			// Swap u to the front of its bucket, then move the bucket's border past it.
			const front = bucket[degree[u]!]!;
			const other = sorted[front]!;
			sorted[place[u]!] = other;
			place[other] = place[u]!;
			sorted[front] = u;
			place[u] = front;
			bucket[degree[u]!]!++;
			degree[u]!--;
		}
	}
	return degree;
}
