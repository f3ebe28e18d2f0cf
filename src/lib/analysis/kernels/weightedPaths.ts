import type { Distances } from './distances.ts';
import type { Lengths } from './lengths.ts';

/** Betweenness and distances over ways with lengths. */
export interface WeightedPaths {
	/** Raw betweenness: every ordered pair of ends counts. */
	readonly betweenness: Float64Array;
	/** Distances added up where the arcs arrive, in lengths of 1 / strength. */
	readonly inward: Distances;
}

/**
 * Shortest ways from every source by Dijkstra 1959 on a heap of four, with the back sweep of Brandes 2001.
 * O(n (m + n log n)).
 */
export function measureWeightedPaths({ rows, lengths, unit }: Lengths): WeightedPaths {
	const { n, offsets, targets } = rows;
	const betweenness = new Float64Array(n);
	const inward: Distances = {
		far: new Float64Array(n),
		harmonic: new Float64Array(n),
		eccentricity: new Float64Array(n),
		reached: new Int32Array(n)
	};
	const search = createSearch(n);
	const { distance, paths, settled } = search;
	const pull = new Float64Array(n);
	for (let source = 0; source < n; source++) {
		const count = search.run(source, offsets, targets, lengths);
		for (let i = count - 1; i > 0; i--) {
			const v = settled[i]!;
			const reach = distance[v]!;
			let sum = 0;
			for (let j = offsets[v]!, end = offsets[v + 1]!; j < end; j++) {
				const w = targets[j]!;
				if (distance[w] === reach + lengths[j]!) sum += pull[w]!;
			}
			const dependency = sum * paths[v]!;
			betweenness[v]! += dependency;
			pull[v] = (1 + dependency) / paths[v]!;
			const length = reach / unit;
			inward.far[v]! += length;
			inward.harmonic[v]! += 1 / length;
			inward.eccentricity[v] = Math.max(inward.eccentricity[v]!, length);
			inward.reached[v]!++;
		}
		search.clear(count);
	}
	return { betweenness, inward };
}

/** Dijkstra's search with its working arrays, used again for each source. */
export function createSearch(n: number) {
	const distance = new Float64Array(n).fill(Infinity);
	const paths = new Float64Array(n);
	const settled = new Int32Array(n);
	const heap = new Int32Array(n);
	const place = new Int32Array(n);
	let size = 0;

	const rise = (node: number, from: number) => {
		let i = from;
		const key = distance[node]!;
		while (i > 0) {
			const parent = (i - 1) >> 2;
			const above = heap[parent]!;
			if (distance[above]! <= key) break;
			heap[i] = above;
			place[above] = i;
			i = parent;
		}
		heap[i] = node;
		place[node] = i;
	};
	const takeNearest = (): number => {
		const nearest = heap[0]!;
		const node = heap[--size]!;
		const key = distance[node]!;
		let i = 0;
		for (;;) {
			let child = 4 * i + 1;
			if (child >= size) break;
			const end = Math.min(child + 4, size);
			for (let c = child + 1; c < end; c++) if (distance[heap[c]!]! < distance[heap[child]!]!) child = c;
			if (distance[heap[child]!]! >= key) break;
			heap[i] = heap[child]!;
			place[heap[i]!] = i;
			i = child;
		}
		heap[i] = node;
		place[node] = i;
		return nearest;
	};
	/** Settles all that `source` reaches, nearest first; returns how many. */
	const run = (source: number, offsets: Int32Array, targets: Int32Array, lengths: Float64Array): number => {
		let count = 0;
		distance[source] = 0;
		paths[source] = 1;
		size = 0;
		rise(source, size++);
		while (size > 0) {
			const v = takeNearest();
			settled[count++] = v;
			const reach = distance[v]!;
			for (let j = offsets[v]!, end = offsets[v + 1]!; j < end; j++) {
				const w = targets[j]!;
				const length = reach + lengths[j]!;
				const known = distance[w]!;
				if (length < known) {
					distance[w] = length;
					paths[w] = paths[v]!;
					rise(w, known === Infinity ? size++ : place[w]!);
				} else if (length === known) paths[w]! += paths[v]!;
			}
		}
		return count;
	};
	const clear = (count: number) => {
		for (let i = 0; i < count; i++) distance[settled[i]!] = Infinity;
	};
	return { distance, paths, settled, run, clear };
}
