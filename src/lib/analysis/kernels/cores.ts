import type { Csr } from './Csr.ts';
import type { Network } from './Network.ts';
import { openArena } from './wasm/instance.ts';

/**
 * The core number of each node: the largest k such that it belongs to a part in which everyone has k ties
 * inside it (Seidman 1983), by taking away, level by level, whoever has no more ties than the level (Batagelj
 * & Zaversnik 2003, without their order: levels are enough). O(n + m), since a node waits at most as many
 * levels as it has ties.
 */
export function findCores({ undirected }: Network): Int32Array {
	const arena = openArena();
	if (!arena) return peel(undirected);
	const { n } = undirected;
	const placed = arena.rows(undirected);
	const cores = arena.reserve(n * 4);
	arena.run.findCores(n, ...placed, cores, arena.reserve(arena.run.coresRoom(n)));
	return arena.ints(cores, n);
}

/** The plain form, the reference of the compiled one. */
export function peel({ n, offsets, targets }: Csr): Int32Array {
	/** Ties to those that are left; once a node has gone, its core number. */
	const degree = new Int32Array(n);
	const left = new Int32Array(n);
	const leaving = new Int32Array(n);
	for (let v = 0; v < n; v++) {
		degree[v] = offsets[v + 1]! - offsets[v]!;
		left[v] = v;
	}
	for (let level = 0, count = n; count > 0; level++) {
		let kept = 0;
		let tail = 0;
		for (let i = 0; i < count; i++) {
			const v = left[i]!;
			if (degree[v]! > level) left[kept++] = v;
			else if (degree[v] === level) leaving[tail++] = v;
		}
		for (let head = 0; head < tail; head++) {
			const v = leaving[head]!;
			for (let j = offsets[v]!, end = offsets[v + 1]!; j < end; j++) {
				const u = targets[j]!;
				if (degree[u]! > level && --degree[u]! === level) leaving[tail++] = u;
			}
		}
		count = kept;
	}
	return degree;
}
